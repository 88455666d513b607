package fr.parvis.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Mail out. A message is a row of the transaction that wrote it, and leaves once that transaction is there to
/// stay: by SMTP where a server is set up, tried again for three days when it does not answer; otherwise it waits
/// in the outbox for the administrator to read.
@Service
public class Mail {
    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);
    /// Conversations with the server at once.
    private static final int AT_ONCE = 8;
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private final MailStore store;
    private final Unreachables unreachables;
    private final Smtp smtp;
    private final Clock clock;

    Mail(MailStore store, Unreachables unreachables, Smtp smtp, Clock clock) {
        this.store = store;
        this.unreachables = unreachables;
        this.smtp = smtp;
        this.clock = clock;
    }

    /// Hands a message over; it leaves within seconds of the transaction's end.
    public UUID send(Message message) {
        return send(message, Correspondence.NONE);
    }

    /// The same for a mail of a correspondence.
    public UUID send(Message message, Correspondence correspondence) {
        var at = clock.instant();
        return store.insert(message, Letter.of(message), correspondence, at, smtp.available() ? at : null);
    }

    /// Takes messages away, sent or not: what they were about was promised to be gone.
    public void forget(Collection<UUID> ids) {
        store.delete(ids);
    }

    /// Whether a server is set up.
    public boolean leaves() {
        return smtp.available();
    }

    @Scheduled(fixedDelay = 3, timeUnit = java.util.concurrent.TimeUnit.SECONDS)
    void sendDue() {
        if (!smtp.available()) {
            return;
        }
        var first = claim();
        if (first.isEmpty()) {
            return;
        }
        // Each on a thread of its own, which holds no connection of the database while the server takes its time.
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each = 1; each < AT_ONCE; each++) {
                senders.submit(() -> sendFrom(claim()));
            }
            sendFrom(first);
        }
    }

    private void sendFrom(Optional<OutgoingMail> first) {
        try (var conversation = smtp.converse()) {
            for (var due = first; due.isPresent(); due = claim()) {
                attempt(conversation, due.get());
            }
        }
    }

    private Optional<OutgoingMail> claim() {
        var at = clock.instant();
        return store.claim(at, at.plus(TAKEN_FOR));
    }

    private void attempt(SmtpConversation conversation, OutgoingMail mail) {
        try {
            conversation.hand(smtp.message(mail, Date.from(clock.instant())));
            store.sent(mail.id(), clock.instant());
        } catch (MessagingException refused) {
            var failure = Line.of(said(refused));
            LOG.warn("Mail {} did not leave (try {}): {}", mail.id(), mail.tries(), failure);
            var nobody = isNobody(refused);
            if (nobody) {
                unreachables.note(mail.recipient(), failure, clock.instant());
            }
            var again = Patience.after(mail.tries()).map(clock.instant()::plus);
            store.failed(mail.id(), failure, nobody ? null : again.orElse(null));
        }
    }

    /// Whether the server knows that there is no such mailbox. Another refusal may be about us, or about today.
    private static boolean isNobody(Throwable fault) {
        return fault instanceof SMTPAddressFailedException refused
                        && Unreachables.isNobody(String.valueOf(refused.getMessage()))
                || fault.getCause() != null && isNobody(fault.getCause());
    }

    /// What the server said, or what kept it from speaking.
    private static String said(Throwable fault) {
        return fault.getCause() == null ? String.valueOf(fault.getMessage()) : said(fault.getCause());
    }
}
