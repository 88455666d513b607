package fr.parvis.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/// Hands messages to the SMTP server. A password never crosses the network in clear: signing in demands encryption.
@Component
@EnableConfigurationProperties(MailSettings.class)
class Smtp {
    private static final int PORT_ENCRYPTED_FROM_THE_START = 465;

    private final MailSettings settings;
    private final IncomingAddress incoming;
    private final DkimSignature signature;
    private final Session session;

    Smtp(MailSettings settings, IncomingAddress incoming, DkimSignature signature) {
        this.signature = signature;
        this.settings = settings;
        this.incoming = incoming;
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", "10000");
        properties.put("mail.smtp.timeout", "20000");
        properties.put("mail.smtp.writetimeout", "20000");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", settings.port() == PORT_ENCRYPTED_FROM_THE_START);
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put(
                "mail.smtp.starttls.required", settings.signsIn() && settings.port() != PORT_ENCRYPTED_FROM_THE_START);
        if (settings.signsIn()) {
            properties.put("mail.smtp.auth", "true");
        }
        session = Session.getInstance(properties);
    }

    boolean available() {
        return settings.sends();
    }

    SmtpConversation converse() {
        return new SmtpConversation(session, settings);
    }

    /// A mail as the server gets it.
    ///
    /// @throws MessagingException when an address is none
    MimeMessage message(OutgoingMail mail, Date at) throws MessagingException {
        var message = new SMTPMessage(session);
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        var from = new InternetAddress(settings.from(), true);
        parts.setFrom(from(from, mail));
        parts.setTo(new InternetAddress(mail.recipient(), true));
        parts.setSubject(mail.subject());
        parts.setText(mail.text(), mail.html());
        parts.setSentDate(at);
        // Nobody's absence answers a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Parvis", incoming.mark());
        if (mail.threadId() != null) {
            var thread = "<" + mail.threadId() + "@" + domain(from) + ">";
            message.setHeader("In-Reply-To", thread);
            message.setHeader("References", thread);
        }
        if (mail.replyTo() != null) {
            parts.setReplyTo(mail.replyTo());
        }
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        incoming.bounceAddress(mail.id()).ifPresent(message::setEnvelopeFrom);
        message.saveChanges();
        // The same at each try: a server that has it already recognises it.
        message.setHeader("Message-ID", "<" + publicId(mail.id()) + "@" + domain(from) + ">");
        signature.sign(message);
        return message;
    }

    /// What others may know a message by: its id is where its bounces go, which nobody else is to write to.
    private static String publicId(UUID id) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(id.toString().getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// "Claire Morel (Parvis) <parvis@valbourg.fr>": the address stays ours.
    private static InternetAddress from(InternetAddress ours, OutgoingMail mail) throws MessagingException {
        try {
            return mail.fromName() == null
                    ? ours
                    : new InternetAddress(
                            ours.getAddress(), mail.fromName() + " (Parvis)", StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8", impossible);
        }
    }

    private static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().indexOf('@') + 1);
    }
}
