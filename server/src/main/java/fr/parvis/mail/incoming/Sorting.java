package fr.parvis.mail.incoming;

import fr.parvis.mail.IncomingAddress;
import fr.parvis.mail.Patience;
import fr.parvis.mail.Unreachables;
import fr.parvis.mail.incoming.IncomingStore.Outcome;
import fr.parvis.mail.incoming.IncomingStore.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes what came, one after the other, and understands what it is: what somebody wrote is for [Posting], the rest is
/// filed.
@Component
@EnableConfigurationProperties(IncomingSettings.class)
class Sorting {
    private static final Logger LOG = LoggerFactory.getLogger(Sorting.class);
    private static final int AT_ONCE = 4;
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);
    private static final Duration TRACES_STAY = Duration.ofDays(90);

    private final IncomingStore store;
    private final ReplyAddressStore replyAddresses;
    private final IncomingAddress address;
    private final IncomingSettings settings;
    private final Posting posting;
    private final Unreachables unreachables;
    private final Clock clock;

    Sorting(
            IncomingStore store,
            ReplyAddressStore replyAddresses,
            IncomingAddress address,
            IncomingSettings settings,
            Posting posting,
            Unreachables unreachables,
            Clock clock) {
        this.store = store;
        this.replyAddresses = replyAddresses;
        this.address = address;
        this.settings = settings;
        this.posting = posting;
        this.unreachables = unreachables;
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
            Patience.after(mail.tries())
                    .ifPresentOrElse(
                            rest -> store.retryAt(mail.id(), clock.instant().plus(rest)),
                            () -> posting.refuse(
                                    new IncomingMail(mail, mail.envelopeFrom(), null, false),
                                    Locale.FRENCH,
                                    Word.FAULT));
        }
    }

    private void file(Waiting waiting) {
        ReceivedMail mail;
        try {
            mail = MailReader.read(waiting.raw());
        } catch (Unreadable unreadable) {
            var unread = new IncomingMail(waiting, waiting.envelopeFrom(), null, false);
            posting.refuse(unread, Locale.FRENCH, unreadable.word());
            return;
        }
        var sender = mail.from().orElse(waiting.envelopeFrom());
        var incoming = new IncomingMail(
                waiting,
                sender,
                mail.header("subject").orElse(null),
                mail.from().isPresent()
                        && Authentication.of(mail, settings.trusts()).vouchesFor(sender));
        var bounced = waiting.recipients().stream()
                .flatMap(one -> address.bounced(one).stream())
                .findFirst();
        switch (Nature.of(mail, waiting.envelopeFrom(), bounced.isPresent(), address.mark(), settings.trusts())) {
            case BOUNCE -> bounce(incoming, mail, bounced);
            case AUTOMATIC -> filed(waiting, incoming.became("AUTOMATIC", null));
            case OURS -> filed(waiting, incoming.became("LOOP", null));
            case FORGED -> filed(waiting, incoming.became("FORGED", null));
            case WRITTEN -> posting.post(incoming, mail);
        }
    }

    private boolean filed(Waiting waiting, Outcome outcome) {
        return store.filed(waiting.id(), outcome, clock.instant());
    }

    private void bounce(IncomingMail incoming, ReceivedMail mail, Optional<UUID> messageId) {
        var bounce = Bounce.of(mail.deliveryStatus());
        var recipient = messageId.flatMap(store::recipient);
        if (bounce.permanent() && recipient.isPresent()) {
            unreachables.note(recipient.get(), bounce.reason(), clock.instant());
        }
        filed(incoming.waiting(), incoming.became("BOUNCE", bounce.reason()));
    }
}
