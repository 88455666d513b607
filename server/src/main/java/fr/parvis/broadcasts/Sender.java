package fr.parvis.broadcasts;

import fr.parvis.broadcasts.SendingStore.Due;
import fr.parvis.broadcasts.SendingStore.Text;
import fr.parvis.broadcasts.sms.SmsGateway;
import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.people.Token;
import fr.parvis.platform.PlatformSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands over what was written down to be sent, some at a time. The bell and the mail are rows of the transaction that
/// notes them: a node that dies leaves either all of it or nothing. A gateway is no part of a transaction: it is noted
/// first that it is asked, and what it did not answer is not asked again but phoned.
@Service
public class Sender {
    private static final int SOME = 100;
    private static final int TRIES = 5;

    /// How long one has to open what came to one's devices, before the next channel carries it.
    static final Duration OPENED_WITHIN = Duration.ofHours(3);

    private final SendingStore store;
    private final Mail mail;
    private final SmsGateway sms;
    private final PlatformSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sender(
            SendingStore store,
            Mail mail,
            SmsGateway sms,
            PlatformSettings settings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.mail = mail;
        this.sms = sms;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Whoever has not opened in time what came to their devices is to be told by the next channel.
    @Transactional
    public void goOn() {
        store.goOn(sms.leaves(), clock.instant());
    }

    /// Tells some of those who are to be told.
    ///
    /// @return how many they were
    @Transactional
    public int tell() {
        var at = clock.instant();
        var claimed = store.claim(SOME, at);
        claimed.forEach(due -> tell(due, at));
        claimed.stream()
                .filter(due -> due.here() && !due.rung())
                .collect(Collectors.groupingBy(Due::broadcastId))
                .values()
                .forEach(those -> ring(those, at));
        return claimed.size();
    }

    private void tell(Due due, Instant at) {
        if (!due.here()) {
            store.forget(due);
        } else if (due.channel() == Channel.MAIL) {
            var token = Token.random();
            store.told(due, at, mail.send(message(due, token)), null, token.hash());
        } else {
            store.told(due, at, null, dueAt(due.channel(), at), null);
        }
    }

    private static @Nullable Instant dueAt(Channel channel, Instant at) {
        return switch (channel) {
            case PUSH -> at.plus(OPENED_WITHIN);
            case SMS -> at;
            default -> null;
        };
    }

    private void ring(List<Due> those, Instant at) {
        var one = those.getFirst();
        events.publishEvent(new BroadcastTold(
                one.broadcastId(),
                one.title(),
                one.body().strip().replaceAll("\\s+", " "),
                one.spaceId(),
                those.stream().map(Due::personId).toList(),
                at,
                one.authorId()));
        events.publishEvent(new BroadcastMoved(one.broadcastId(), one.authorId()));
    }

    private Message message(Due due, Token token) {
        var locale = Locale.of(Objects.requireNonNullElse(due.locale(), "fr"));
        var phrases = Phrases.in(locale);
        return new Message(
                Objects.requireNonNull(due.address()),
                locale,
                due.title(),
                due.body().lines().toList(),
                new Message.Action(phrases.of(due.confirmable() ? "readAndConfirm" : "read"), link(token)),
                due.place() == null
                        ? phrases.of("reason", due.author(), due.organisation())
                        : phrases.of("reasonSpace", due.author(), due.place(), due.organisation()),
                true);
    }

    private String link(Token token) {
        return settings.link("/diffusion#" + token.text());
    }

    /// Asks the gateway for one text message, at the pace that it is set up for.
    ///
    /// @return whether there was one
    public boolean text() {
        if (!sms.leaves()) {
            return false;
        }
        var token = Token.random();
        var claimed = transaction.execute(_ -> store.claimText(clock.instant(), sms.perMinute(), token.hash()));
        if (claimed == null || claimed.isEmpty()) {
            return false;
        }
        var text = claimed.get();
        var said = Phrases.in(Locale.of(text.locale())).of("sms", text.organisation(), text.title(), link(token));
        var answer = sms.send(id(text), text.address(), said);
        transaction.executeWithoutResult(_ -> {
            note(text, answer);
            events.publishEvent(new BroadcastMoved(text.broadcastId(), text.authorId()));
        });
        return true;
    }

    private void note(Text text, SmsGateway.Answer answer) {
        var at = clock.instant();
        switch (answer) {
            case ACCEPTED -> store.answered(text, at, null, null);
            case REFUSED -> store.answered(text, null, null, "refused");
            case UNKNOWN -> store.answered(text, null, null, "silent");
            case LATER -> {
                var again = again(text.tries(), at);
                store.answered(text, null, again, again == null ? "unreachable" : null);
            }
        }
    }

    /// After 1, 2, 4, 8 minutes; null past that.
    private static @Nullable Instant again(int tries, Instant at) {
        return tries >= TRIES ? null : at.plus(Duration.ofMinutes(1L << (tries - 1)));
    }

    /// The same for the same message, whoever asks.
    private static UUID id(Text text) {
        return UUID.nameUUIDFromBytes((text.broadcastId() + " " + text.personId() + " " + text.round()).getBytes());
    }
}
