package fr.parvis.mail.incoming;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where mail comes in (environment: PARVIS_MAIL_INCOMING_ADDRESS, PARVIS_MAIL_INCOMING_IMAP_HOST…). Without an
/// address, none is received.
///
/// @param address the one that answers go to, such as `reponse@valbourg.fr`: what people answer at is made of it,
/// `reponse+…@valbourg.fr`
/// @param trusts the name under which the mail server that receives for us writes `Authentication-Results`; without it,
/// senders are taken at their word
@ConfigurationProperties("parvis.mail.incoming")
record IncomingSettings(
        @DefaultValue("") String address,
        @DefaultValue("") String trusts,
        @DefaultValue Imap imap,
        @DefaultValue Listen listen) {

    /// A mailbox that is read.
    ///
    /// @param encrypted from the start (993); otherwise encryption begins where the server offers it
    /// @param folder which of its folders
    /// @param done where what was read is put; without it, what was read is deleted
    record Imap(
            @Nullable String host,
            @DefaultValue("993") int port,
            @DefaultValue("true") boolean encrypted,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("INBOX") String folder,
            @Nullable String done) {

        boolean isSet() {
            return host != null && !host.isBlank();
        }
    }

    /// A door for the mail server of the house, which relays to it (SMTP). Nobody else should reach it.
    ///
    /// @param port 0 for none
    record Listen(
            @DefaultValue("127.0.0.1") String address,
            @DefaultValue("0") int port) {}
}
