package fr.parvis.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.parvis.ParvisTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// What leaves is signed so that whoever receives it can verify it (RFC 6376). Verified twice: by a library, and by the
/// steps of the RFC written out here, which share no line with what signs.
@ParvisTest
class DkimSignatureTests {
    @Autowired
    private IncomingAddress incoming;

    @TempDir
    private Path folder;

    private Path key;

    @BeforeEach
    void aKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        key = folder.resolve("dkim.pem");
        write(generator.generateKeyPair().getPrivate());
    }

    private void write(PrivateKey made) throws Exception {
        Files.writeString(
                key,
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(made.getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private DkimSignature signature(Path of) {
        return new DkimSignature(settings(0, of));
    }

    private static MailSettings settings(int port, Path of) {
        return new MailSettings(
                "127.0.0.1",
                port,
                null,
                null,
                "Mairie <parvis@valbourg.example>",
                new MailSettings.Dkim("valbourg.example", "parvis", of));
    }

    private byte[] arrived() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var settings = settings(server.getSmtp().getPort(), key);
            var smtp = new Smtp(settings, incoming, new DkimSignature(settings));
            try (var conversation = smtp.converse()) {
                conversation.hand(smtp.message(mail(), new Date()));
            }
            var bytes = new ByteArrayOutputStream();
            server.getReceivedMessages()[0].writeTo(bytes);
            return bytes.toByteArray();
        } finally {
            server.stop();
        }
    }

    private static OutgoingMail mail() {
        return new OutgoingMail(
                UUID.randomUUID(),
                "claire@mairie.example",
                "Fête de l’été, le programme complet de la journée et de la soirée, avec ses horaires",
                "Bonjour,\n\nvoici  le programme.   \n\n\n",
                "<p>Bonjour, voici le programme de l’été.</p>",
                "https://parvis.valbourg.example/x",
                1,
                "Claire Morel",
                "reponse+r0@parvis.example",
                UUID.randomUUID());
    }

    private String published() {
        return String.valueOf(signature(key).view().recordValue());
    }

    @Test
    void aLibraryFindsItWholeAndFindsWhatWasChanged() throws Exception {
        var arrived = new String(arrived(), StandardCharsets.ISO_8859_1);
        var record = published();
        var verifier = new DKIMVerifier((method, selector, domain) -> {
            assertThat(List.of(method.toString(), selector.toString(), domain.toString()))
                    .containsExactly("dns/txt", "parvis", "valbourg.example");
            return List.of(record);
        });
        assertThat(verify(verifier, arrived)).isTrue();
        assertThat(verify(verifier, arrived.replace("Bonjour", "Bonsoir"))).isFalse();
        assertThat(verify(verifier, arrived.replaceFirst("(?m)^To: .*$", "To: autre@mairie.example")))
                .isFalse();
    }

    private static boolean verify(DKIMVerifier verifier, String message) throws Exception {
        try {
            var verified = verifier.verify(new ByteArrayInputStream(message.getBytes(StandardCharsets.ISO_8859_1)));
            return verified != null && !verified.isEmpty();
        } catch (FailException changed) {
            return false;
        }
    }

    @Test
    void theStepsOfTheRfcFindItWhole() throws Exception {
        var arrived = new String(arrived(), StandardCharsets.ISO_8859_1).replaceAll("\r?\n", "\r\n");
        var end = arrived.indexOf("\r\n\r\n");
        var fields = List.of(arrived.substring(0, end).split("\r\n(?![ \t])"));
        var body = arrived.substring(end + 4)
                .replaceAll("[ \t]+(?=\r\n)", "")
                .replaceAll("[ \t]+", " ")
                .replaceAll("(\r\n)*$", "\r\n");
        var signed = fields.stream()
                .filter(field -> field.startsWith("DKIM-Signature:"))
                .findFirst()
                .orElseThrow();
        assertThat(tag(signed, "bh"))
                .isEqualTo(Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256")
                                .digest(body.getBytes(StandardCharsets.ISO_8859_1))));
        var left = new ArrayList<>(fields.reversed());
        var text = new StringBuilder();
        for (var name : tag(signed, "h").split(":")) {
            left.stream()
                    .filter(field -> field.toLowerCase().startsWith(name + ":"))
                    .findFirst()
                    .ifPresent(field -> {
                        left.remove(field);
                        text.append(relaxed(field)).append("\r\n");
                    });
        }
        text.append(relaxed(signed.replaceAll("([;\\s])b=[^;]*", "$1b=")));
        var verifies = Signature.getInstance("SHA256withRSA");
        verifies.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(published().replaceAll(".*p=", "")))));
        verifies.update(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        assertThat(verifies.verify(Base64.getMimeDecoder().decode(tag(signed, "b"))))
                .isTrue();
        assertThat(tag(signed, "h").split(":")).contains("from", "to", "subject", "date", "reply-to");
    }

    private static String relaxed(String field) {
        var colon = field.indexOf(':');
        return field.substring(0, colon).strip().toLowerCase()
                + ":"
                + field.substring(colon + 1)
                        .replaceAll("\r\n", "")
                        .replaceAll("[ \t]+", " ")
                        .strip();
    }

    private static String tag(String field, String name) {
        var found = Pattern.compile("[;:\\s]" + name + "=([^;]*)").matcher(field);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1).replaceAll("\\s+", "");
    }

    @Test
    void whatIsToBePublishedIsSaid() {
        assertThat(signature(key).view()).satisfies(view -> {
            assertThat(view.signs()).isTrue();
            assertThat(view.recordName()).isEqualTo("parvis._domainkey.valbourg.example");
            assertThat(view.recordValue()).startsWith("v=DKIM1; k=rsa; p=MII");
        });
    }

    @Test
    void aKeyThatCannotBeUsedIsSaidAndHoldsNoMailBack() throws Exception {
        var absent = signature(folder.resolve("absent.pem")).view();
        assertThat(absent.signs()).isFalse();
        assertThat(absent.fault()).contains("absent.pem");
        Files.writeString(key, "-----BEGIN RSA PRIVATE KEY-----\nMII\n");
        assertThat(signature(key).view().fault()).contains("PKCS#8");
        Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nn’importe quoi\n-----END PRIVATE KEY-----");
        assertThat(signature(key).view().signs()).isFalse();
        assertThat(new String(arrived(), StandardCharsets.UTF_8)).doesNotContain("DKIM-Signature");
        assertThat(new DkimSignature(
                                new MailSettings(null, 587, null, null, "x@y", new MailSettings.Dkim(null, null, null)))
                        .view())
                .isEqualTo(DkimView.NONE);
    }
}
