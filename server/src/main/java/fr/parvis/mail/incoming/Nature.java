package fr.parvis.mail.incoming;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a mail is, before what it says is read.
enum Nature {
    /// Somebody wrote it.
    WRITTEN,
    /// A mail server says that a message did not arrive (RFC 3464).
    BOUNCE,
    /// A program wrote it: an absence, a list, a mailing (RFC 3834).
    AUTOMATIC,
    /// We wrote it ourselves.
    OURS,
    /// The server that received it says that its sender is not who they say.
    FORGED;

    /// On each mail that leaves; with the installation's own name it says that a mail came back.
    static final String MARK = "x-parvis";

    private static final Pattern ABSENT = Pattern.compile(
            "(?:Réponse automatique|Automatic reply|Out of office|Absence du bureau|Absent du bureau|Auto(?:matic)?[- ]?reply)\\b.{0,200}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// @param envelopeFrom empty for a notice of a mail server
    /// @param bounceAddress whether it came where only such notices come
    /// @param trusted the name under which our server says what it found (RFC 8601); empty where it is not believed
    static Nature of(
            ReceivedMail mail, String envelopeFrom, boolean bounceAddress, String installation, String trusted) {
        if (mail.header(MARK).filter(installation::equals).isPresent()) {
            return OURS;
        }
        if (mail.deliveryStatus() != null || bounceAddress) {
            return BOUNCE;
        }
        if (isAutomatic(mail, envelopeFrom)) {
            return AUTOMATIC;
        }
        return Authentication.of(mail, trusted).fails() ? FORGED : WRITTEN;
    }

    private static boolean isAutomatic(ReceivedMail mail, String envelopeFrom) {
        var submitted = mail.header("auto-submitted");
        return submitted.isPresent() && !mail.says("auto-submitted", "no")
                || mail.says("precedence", "bulk", "junk", "list", "auto_reply")
                || mail.header("x-autoreply").isPresent()
                || mail.header("x-autorespond").isPresent()
                || mail.header("x-auto-reply-from").isPresent()
                || mail.header("list-id").isPresent()
                || mail.header("x-failed-recipients").isPresent()
                || envelopeFrom.isBlank()
                || isMachine(envelopeFrom)
                || mail.from().filter(Nature::isMachine).isPresent()
                || ABSENT.matcher(mail.header("subject").orElse("")).matches();
    }

    private static boolean isMachine(String address) {
        var lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("mailer-daemon@")
                || lower.startsWith("postmaster@")
                || lower.startsWith("noreply@")
                || lower.startsWith("no-reply@")
                || lower.startsWith("ne-pas-repondre@");
    }
}
