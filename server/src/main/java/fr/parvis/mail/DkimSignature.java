package fr.parvis.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Objects;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Signs what leaves (DKIM, RFC 6376), where a key is set up. A key that cannot be read holds no mail back: the
/// administrator's page says so.
@Component
class DkimSignature {
    private static final Logger LOG = LoggerFactory.getLogger(DkimSignature.class);
    private static final int SHORTEST_KEY = 1024;
    /// *From* twice: nobody adds another one.
    private static final String SIGNED =
            "from:from:to:subject:date:message-id:in-reply-to:references:reply-to:mime-version"
                    + ":content-type:auto-submitted:list-unsubscribe:list-unsubscribe-post";

    private final String template;
    private final @Nullable PrivateKey key;
    private final DkimView view;

    DkimSignature(MailSettings settings) {
        var dkim = settings.dkim();
        template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
                .formatted(dkim.domain(), dkim.selector(), SIGNED);
        PrivateKey read = null;
        var said = DkimView.NONE;
        if (dkim.isSet()) {
            try {
                var pair = read(dkim);
                read = pair;
                said = new DkimView(
                        true,
                        dkim.selector() + "._domainkey." + dkim.domain(),
                        "v=DKIM1; k=rsa; p=" + published(pair),
                        null);
            } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
                LOG.warn("Mail leaves without a signature: {}", unusable.toString());
                said = new DkimView(false, null, null, Line.of(unusable.toString()));
            }
        }
        key = read;
        view = said;
    }

    DkimView view() {
        return view;
    }

    /// Adds the signature to a message that changes no more.
    void sign(MimeMessage message) throws MessagingException {
        if (key == null) {
            return;
        }
        try {
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            var header = new DKIMSigner(template, key).sign(new ByteArrayInputStream(bytes.toByteArray()));
            message.setHeader(
                    "DKIM-Signature", header.substring(header.indexOf(':') + 1).strip());
        } catch (IOException | FailException impossible) {
            throw new MessagingException("DKIM", impossible);
        }
    }

    private static RSAPrivateCrtKey read(MailSettings.Dkim dkim) throws IOException, GeneralSecurityException {
        if (isBlank(dkim.domain()) || isBlank(dkim.selector())) {
            throw new IllegalArgumentException("PARVIS_SMTP_DKIM_DOMAIN, PARVIS_SMTP_DKIM_SELECTOR");
        }
        var pem = Files.readString(Objects.requireNonNull(dkim.key()));
        if (!pem.contains("-----BEGIN PRIVATE KEY-----")) {
            throw new IllegalArgumentException("PKCS#8, PEM: openssl pkcs8 -topk8 -nocrypt");
        }
        var bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        var key = (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        if (key.getModulus().bitLength() < SHORTEST_KEY) {
            throw new IllegalArgumentException(key.getModulus().bitLength() + " bits");
        }
        return key;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String published(RSAPrivateCrtKey key) throws GeneralSecurityException {
        var other = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        return Base64.getEncoder()
                .encodeToString(
                        KeyFactory.getInstance("RSA").generatePublic(other).getEncoded());
    }
}
