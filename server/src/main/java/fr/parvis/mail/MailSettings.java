package fr.parvis.mail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The SMTP server that mail leaves by (environment: PARVIS_SMTP_HOST, PARVIS_SMTP_PORT, PARVIS_SMTP_USER,
/// PARVIS_SMTP_PASSWORD, PARVIS_SMTP_FROM). Without a host, mail stays in the outbox.
///
/// @param port 587 with encryption begun in the conversation, 465 with encryption from the start, 25 inside one's
/// own network
/// @param from what the recipient sees: an address, or `Mairie de Valbourg <parvis@valbourg.fr>`
/// @param dkim the key that mail is signed with
@ConfigurationProperties("parvis.smtp")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("Parvis <parvis@localhost>") String from,
        @DefaultValue Dkim dkim) {

    /// A key, and where its other half is published (RFC 6376).
    ///
    /// @param domain that of the sender's address
    /// @param selector the name of the key: `selector._domainkey.domain`
    /// @param key the path of the private key: RSA, PKCS#8, PEM
    record Dkim(
            @Nullable String domain,
            @Nullable String selector,
            @Nullable Path key) {

        boolean isSet() {
            return key != null && !key.toString().isBlank();
        }
    }

    boolean sends() {
        return host != null && !host.isBlank();
    }

    boolean signsIn() {
        return user != null && !user.isBlank();
    }
}
