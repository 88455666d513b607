package fr.parvis.mail.incoming;

import fr.parvis.mail.IncomingAddress;
import fr.parvis.mail.incoming.IncomingStore.Waiting;
import fr.parvis.mail.incoming.ReplyAddressStore.Given;
import fr.parvis.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Understands what came, and hands it to the module that it answers. What was posted and that it was filed are one
/// transaction, or the module recognises it by its id: after a fault it is brought again, and posted once.
@Component
@EnableConfigurationProperties(IncomingSettings.class)
class Sorting {
    private static final Logger LOG = LoggerFactory.getLogger(Sorting.class);
    private static final int AT_ONCE = 4;
    private static final int TRIES = 5;
    private static final int MOST_IN_AN_HOUR = 60;
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);
    private static final Duration TRACES_STAY = Duration.ofDays(90);

    private final IncomingStore store;
    private final ReplyAddressStore replyAddresses;
    private final IncomingAddress address;
    private final IncomingSettings settings;
    private final MailWords words;
    private final Map<String, ReplyTarget> targets;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sorting(
            IncomingStore store,
            ReplyAddressStore replyAddresses,
            IncomingAddress address,
            IncomingSettings settings,
            MailWords words,
            List<ReplyTarget> targets,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.replyAddresses = replyAddresses;
        this.address = address;
        this.settings = settings;
        this.words = words;
        this.targets = targets.stream().collect(Collectors.toMap(ReplyTarget::code, Function.identity()));
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void fileDue() {
        var first = claim();
        if (first.isEmpty()) {
            return;
        }
        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each = 1; each < AT_ONCE; each++) {
                clerks.submit(() -> fileFrom(claim()));
            }
            fileFrom(first);
        }
    }

    @Scheduled(cron = "0 17 4 * * *")
    void forget() {
        store.forget(clock.instant().minus(TRACES_STAY));
        replyAddresses.forget(clock.instant());
    }

    private Optional<Waiting> claim() {
        var at = clock.instant();
        return store.claim(at, at.plus(TAKEN_FOR));
    }

    private void fileFrom(Optional<Waiting> first) {
        for (var due = first; due.isPresent(); due = claim()) {
            attempt(due.get());
        }
    }

    private void attempt(Waiting mail) {
        try {
            file(mail);
        } catch (RuntimeException fault) {
            LOG.warn("Mail {} could not be filed (try {})", mail.id(), mail.tries(), fault);
            if (mail.tries() >= TRIES) {
                store.filed(mail.id(), "FAULT", fault.toString(), clock.instant());
            } else {
                store.retryAt(mail.id(), clock.instant().plus(Duration.ofMinutes(mail.tries())));
            }
        }
    }

    private void file(Waiting waiting) {
        ReceivedMail mail;
        try {
            mail = MailReader.read(waiting.raw());
        } catch (Unreadable unreadable) {
            refuse(waiting, waiting.envelopeFrom(), Locale.FRENCH, unreadable.word(), null);
            return;
        }
        var sender = mail.from().orElse(waiting.envelopeFrom());
        store.describe(waiting.id(), sender, mail.header("subject").orElse(null));
        var bounced = waiting.recipients().stream()
                .flatMap(one -> address.bounced(one).stream())
                .findFirst();
        switch (Nature.of(mail, waiting.envelopeFrom(), bounced.isPresent(), address.mark(), settings.trusts())) {
            case BOUNCE -> bounce(waiting, mail, bounced);
            case AUTOMATIC -> store.filed(waiting.id(), "AUTOMATIC", null, clock.instant());
            case OURS -> store.filed(waiting.id(), "LOOP", null, clock.instant());
            case FORGED -> store.filed(waiting.id(), "FORGED", null, clock.instant());
            case WRITTEN -> answer(waiting, mail, sender);
        }
    }

    private void bounce(Waiting waiting, ReceivedMail mail, Optional<UUID> messageId) {
        var bounce = Bounce.of(mail.deliveryStatus());
        var recipient = messageId.flatMap(store::recipient);
        if (bounce.permanent() && recipient.isPresent()) {
            store.unreachable(recipient.get(), bounce.reason(), clock.instant());
        }
        store.filed(waiting.id(), "BOUNCE", bounce.reason(), clock.instant());
    }

    private void answer(Waiting waiting, ReceivedMail mail, String sender) {
        if (waiting.recipients().isEmpty()) {
            store.filed(waiting.id(), "NOT_FOR_US", null, clock.instant());
            return;
        }
        var subject = mail.header("subject").orElse(null);
        if (store.countFrom(sender, clock.instant().minus(Duration.ofHours(1))) > MOST_IN_AN_HOUR) {
            refuse(waiting, sender, Locale.FRENCH, Word.TOO_MANY, subject);
            return;
        }
        var given = waiting.recipients().stream()
                .flatMap(one -> address.token(one).stream())
                .flatMap(token -> replyAddresses.find(token, clock.instant()).stream())
                .distinct()
                .toList();
        if (given.isEmpty()) {
            refuse(waiting, sender, Locale.FRENCH, Word.NO_SUCH_ADDRESS, subject);
            return;
        }
        var locale = given.getFirst().locale();
        if (given.stream().anyMatch(one -> !one.recipient().equals(sender))) {
            refuse(waiting, sender, locale, Word.ANOTHER_SENDER, subject);
            return;
        }
        var text = Trimming.of(mail.text());
        if (text.isBlank() && mail.attachments().isEmpty()) {
            refuse(waiting, sender, locale, Word.EMPTY, subject);
            return;
        }
        try {
            transaction.executeWithoutResult(_ -> {
                // First: another server that has it too waits here, and then leaves it.
                if (store.filed(waiting.id(), "POSTED", null, clock.instant())) {
                    given.forEach(one -> target(one).take(answer(waiting, one, text, mail)));
                }
            });
        } catch (Problem refused) {
            refuse(waiting, sender, locale, Word.of(refused.type().slug()), subject);
        }
    }

    private ReplyTarget target(Given given) {
        return Objects.requireNonNull(targets.get(given.target()), given.target());
    }

    private static Answer answer(Waiting waiting, Given given, String text, ReceivedMail mail) {
        var key = waiting.id() + " " + given.target() + " " + given.placeId();
        return new Answer(
                UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                given.placeId(),
                given.personId(),
                text,
                mail.attachments());
    }

    /// Filed and said in one transaction.
    private void refuse(
            Waiting waiting,
            String sender,
            Locale locale,
            Word word,
            @org.jspecify.annotations.Nullable String subject) {
        transaction.executeWithoutResult(_ -> {
            if (store.filed(waiting.id(), "REFUSED", word.name(), clock.instant())
                    && !waiting.envelopeFrom().isBlank()) {
                words.say(sender, locale, word, subject);
            }
        });
    }
}
