package fr.parvis.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/// One conversation with the mail server. It stays open from one mail to the next: a thousand mails greet it twenty
/// times. For one thread.
final class SmtpConversation implements AutoCloseable {
    /// Mails: servers break off longer ones.
    private static final int MOST = 50;

    private final Session session;
    private final MailSettings settings;
    private @Nullable Transport line;
    private int handed;

    SmtpConversation(Session session, MailSettings settings) {
        this.session = session;
        this.settings = settings;
    }

    /// @throws MessagingException when the server refuses it or does not answer; the next mail greets it anew
    void hand(MimeMessage message) throws MessagingException {
        try {
            line().sendMessage(message, message.getAllRecipients());
            handed++;
        } catch (MessagingException refused) {
            close();
            throw refused;
        }
    }

    private Transport line() throws MessagingException {
        var open = line;
        if (open != null && handed < MOST && open.isConnected()) {
            return open;
        }
        close();
        var fresh = session.getTransport("smtp");
        fresh.connect(
                settings.host(),
                settings.port(),
                settings.signsIn() ? settings.user() : null,
                settings.signsIn() ? settings.password() : null);
        line = fresh;
        return fresh;
    }

    @Override
    public void close() {
        var open = line;
        line = null;
        handed = 0;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException gone) {
                // It broke off before we did.
            }
        }
    }
}
