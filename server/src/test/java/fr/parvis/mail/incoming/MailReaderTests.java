package fr.parvis.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Mail of any form is read, or refused in bounded time.
class MailReaderTests {
    private static final String HEAD =
            "From: Jean <jean@amicale.example>\r\nSubject: =?utf-8?Q?F=C3=AAte?=\r\nMIME-Version: 1.0\r\n";

    private static ReceivedMail read(String mail) throws Unreadable {
        return MailReader.read(mail.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aPlainMailIsRead() throws Unreadable {
        var mail = MailReader.read((HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\nÀ samedi\r\n")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(mail.text()).isEqualToIgnoringNewLines("À samedi");
        assertThat(mail.header("subject")).contains("Fête");
        assertThat(mail.from()).contains("jean@amicale.example");
    }

    @Test
    void aCharsetThatIsALieIsGuessed() throws Unreadable {
        var said = HEAD + "Content-Type: text/plain; charset=klingon\r\n\r\n\u00c9t\u00e9";
        assertThat(MailReader.read(said.getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo("Été");
        var lie = HEAD + "Content-Type: text/plain; charset=utf-8\r\n\r\n\u00c9t\u00e9";
        assertThat(MailReader.read(lie.getBytes(Charset.forName("windows-1252")))
                        .text())
                .isEqualTo("Été");
    }

    @Test
    void theLogoOfASignatureIsLeftOutAndAPhotographIsKept() throws Unreadable {
        var mail = read(HEAD + """
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html; charset=utf-8

                <p>Voici la photo</p><img src="cid:logo@x">
                --r
                Content-Type: image/png; name=logo.png
                Content-ID: <logo@x>
                Content-Disposition: inline; filename=logo.png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --r--
                --m
                Content-Type: image/jpeg; name="=?utf-8?Q?F=C3=AAte.jpg?="
                Content-Disposition: attachment; filename*=utf-8''F%C3%AAte.jpg
                Content-Transfer-Encoding: base64

                /9j/4AAQ
                --m--
                """.replace("\n", "\r\n"));
        assertThat(mail.text()).isEqualTo("Voici la photo");
        assertThat(mail.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("Fête.jpg");
            assertThat(file.content()).startsWith(0xFF, 0xD8);
        });
    }

    @Test
    void tenThousandPartsAreRefused() {
        var mail = HEAD + "Content-Type: multipart/mixed; boundary=m\r\n\r\n"
                + "--m\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(10_000) + "--m--\r\n";
        assertThatThrownBy(() -> read(mail)).isInstanceOf(Unreadable.class).hasMessage("TOO_MANY_PARTS");
    }

    @Test
    void partsAThousandDeepAreRefused() {
        var mail = new StringBuilder(HEAD);
        for (var depth = 0; depth < 1_000; depth++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\r\n\r\n--b")
                    .append(depth)
                    .append("\r\n");
        }
        assertThatThrownBy(() -> read(mail.toString()))
                .isInstanceOf(Unreadable.class)
                .hasMessage("TOO_MANY_PARTS");
    }

    @Test
    void headersWithoutEndAreRefused() {
        assertThatThrownBy(() -> read("X: " + "a".repeat(2_000_000) + "\r\n\r\nx"))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> read("X: a\r\n".repeat(100_000) + "\r\nx")).isInstanceOf(Unreadable.class);
    }

    @Test
    void whatIsNoMailIsReadOrRefused() throws Unreadable {
        for (var odd : List.of("", "\r\n", "\u0000\u0001", "From", "Content-Type: multipart/mixed\r\n\r\nx")) {
            try {
                assertThat(read(odd)).isNotNull();
            } catch (Unreadable refused) {
                assertThat(refused.word()).isEqualTo(Word.UNREADABLE);
            }
        }
    }

    @Test
    void theCorpusGoesThrough() throws IOException {
        var read = new ArrayList<String>();
        for (var file : MailCorpus.files()) {
            try {
                MailReader.read(Files.readAllBytes(file));
                read.add(file.getFileName().toString());
            } catch (Unreadable refused) {
                assertThat(refused.word()).as(file.toString()).isNotNull();
            }
        }
        assertThat(read).isNotEmpty();
    }
}
