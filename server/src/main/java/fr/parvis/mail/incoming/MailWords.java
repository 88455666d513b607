package fr.parvis.mail.incoming;

import fr.parvis.mail.IncomingAddress;
import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells senders why their mail was not taken: once an hour at most who answers us, once a day who writes to a box;
/// never a mail server, never ourselves.
@Component
class MailWords {
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    private final IncomingStore store;
    private final Mail mail;
    private final IncomingAddress ours;
    private final Clock clock;

    MailWords(IncomingStore store, Mail mail, IncomingAddress ours, Clock clock) {
        this.store = store;
        this.mail = mail;
        this.ours = ours;
        this.clock = clock;
    }

    void say(String sender, Locale locale, Word word, @Nullable String subject) {
        say(sender, locale, word, subject, AN_HOUR);
    }

    /// To whoever wrote to a box: that may be somebody whose address was borrowed.
    void sayToAnybody(String sender, Word word, @Nullable String subject) {
        say(sender, Locale.FRENCH, word, subject, A_DAY);
    }

    private void say(String sender, Locale locale, Word word, @Nullable String subject, Duration between) {
        var address = sender.strip().toLowerCase(Locale.ROOT);
        var now = clock.instant();
        if (address.isEmpty() || ours.isOurs(address) || !store.mayBeTold(address, now, now.minus(between))) {
            return;
        }
        mail.send(new Message(
                address,
                locale,
                word.subject(locale, subject),
                List.of(word.text(locale)),
                null,
                Word.reason(locale),
                false));
    }
}
