package fr.parvis.mail.incoming;

import fr.parvis.mail.IncomingAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what comes, each mail once, before anything of it is understood.
@Component
class Receiving {
    static final int LARGEST = 25 << 20;

    /// Where the headers end is far before.
    private static final int HEAD = 1 << 16;
    private static final Pattern MESSAGE_ID = Pattern.compile(
            "^Message-ID:[ \\t]*(?:\\r?\\n[ \\t]+)?(<[^>\\r\\n]{1,400}>)",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final IncomingStore store;
    private final IncomingAddress address;
    private final MailWords words;
    private final Clock clock;

    Receiving(IncomingStore store, IncomingAddress address, MailWords words, Clock clock) {
        this.store = store;
        this.address = address;
        this.words = words;
        this.clock = clock;
    }

    /// A mail as it was brought.
    ///
    /// @param envelopeFrom empty for a notice of a mail server
    /// @param recipients those for us count
    record Came(String envelopeFrom, List<String> recipients, byte[] raw) {}

    /// Once this returns, the mail is there to stay.
    void receive(String envelopeFrom, List<String> recipients, byte[] raw) {
        keep(new Came(envelopeFrom, recipients, raw));
    }

    /// Once this returns, they all are.
    @Transactional
    void receive(List<Came> some) {
        some.forEach(this::keep);
    }

    private void keep(Came came) {
        var ours = came.recipients().stream()
                .map(one -> one.strip().toLowerCase(Locale.ROOT))
                .filter(address::isOurs)
                .distinct()
                .sorted()
                .toList();
        var from = came.envelopeFrom().strip().toLowerCase(Locale.ROOT);
        store.insert(fingerprint(came.raw(), ours), from, ours, came.raw(), clock.instant());
    }

    /// A mail that is not taken for its size: its sender is told, once.
    void refuseLarge(String sender, @Nullable String subject, String messageId, long size) {
        var now = clock.instant();
        if (store.insertRefused(
                hash(messageId + "\n" + size), sender.toLowerCase(Locale.ROOT), subject, size, "TOO_LARGE", now)) {
            words.say(sender, Locale.FRENCH, Word.TOO_LARGE, subject);
        }
    }

    /// Its Message-ID and to whom it went; without one, its bytes.
    private static String fingerprint(byte[] raw, List<String> recipients) {
        var head = new String(raw, 0, Math.min(raw.length, HEAD), StandardCharsets.ISO_8859_1);
        var end = Math.max(head.indexOf("\r\n\r\n"), head.indexOf("\n\n"));
        var id = MESSAGE_ID.matcher(end < 0 ? head : head.substring(0, end));
        var which = id.find() ? id.group(1) : hash(new String(raw, StandardCharsets.ISO_8859_1));
        return hash(which + "\n" + String.join("\n", recipients));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
