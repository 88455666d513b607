package fr.parvis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <!DOCTYPE html><p>      | photo.jpg   | text/html
                    <script>alert(1)        | notes.txt   | text/html
                    <!-- x --><svg onload=> | logo.png    | image/svg+xml
                    <svg xmlns=''>          | logo.txt    | image/svg+xml
                    <?xml version='1.0'?><a | feed.csv    | text/xml
                    bonjour                 | page.html   | text/plain
                    bonjour <script>x       | page.html   | text/html
                    alert(1)                | script.js   | text/plain
                    alert(1)                | page.svg    | text/plain
                    nom;prénom              | agents.csv  | text/csv
                    BEGIN:VCALENDAR         | agenda.ICS  | text/calendar
                    %PDF-1.7                | facture.txt | application/pdf
                    GIF89a                  | script.html | image/gif
                    bonjour                 | budget.xlsx | text/plain
                    bonjour                 | facture.pdf | text/plain
                    """)
    void theBytesDecideAndTheNameRefines(String head, String name, String mediaType) {
        assertThat(MediaTypes.detect(head.getBytes(StandardCharsets.UTF_8), name))
                .isEqualTo(mediaType);
    }

    @Test
    void aPageInUtf16IsAPage() {
        assertThat(MediaTypes.detect("\ufeff<html>".getBytes(StandardCharsets.UTF_16LE), "a.txt"))
                .isEqualTo("text/html");
    }

    @Test
    void theNameSaysWhatAContainerHolds() {
        byte[] zip = {'P', 'K', 3, 4};
        assertThat(MediaTypes.detect(zip, "budget.xlsx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(MediaTypes.detect(zip, "page.html")).isEqualTo("application/zip");
    }

    @Test
    void anOpenDocumentSaysItselfWhatItIs() {
        String head = "PK\u0003\u0004" + "\0".repeat(26) + "mimetypeapplication/vnd.oasis.opendocument.textPK";
        assertThat(MediaTypes.detect(head.getBytes(StandardCharsets.ISO_8859_1), "rapport.xlsx"))
                .isEqualTo("application/vnd.oasis.opendocument.text");
    }

    @Test
    void soundWithoutAFilmIsSound() {
        String webm = "\u001aE\u00df\u00a3\u0042\u0082\u0084webm";
        assertThat(MediaTypes.detect(latin(webm + "A_OPUS"), "vocal.webm")).isEqualTo("audio/webm");
        assertThat(MediaTypes.detect(latin(webm + "V_VP9 A_OPUS"), "vocal.webm"))
                .isEqualTo("video/webm");
        String mp4 = "\0\0\0\u0018ftypiso5\0\0\0\0";
        assertThat(MediaTypes.detect(latin(mp4 + "hdlr\0\0\0\0\0\0\0\0soun"), "film.mp4"))
                .isEqualTo("audio/mp4");
        assertThat(MediaTypes.detect(latin(mp4 + "soun vide"), "vocal.m4a")).isEqualTo("video/mp4");
        assertThat(MediaTypes.detect(latin(mp4), "vocal.m4a")).isEqualTo("audio/mp4");
        assertThat(MediaTypes.detect(latin(mp4), "film.mp4")).isEqualTo("video/mp4");
    }

    private static byte[] latin(String bytes) {
        return bytes.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatNobodyKnowsIsUnknownWhateverItsName() {
        byte[] bytes = {0, 1, 2, 3, 4, 5, 6, 7};
        assertThat(MediaTypes.detect(bytes, "page.html")).isEqualTo(MediaTypes.UNKNOWN);
        assertThat(MediaTypes.detect(bytes, "photo.jpg")).isEqualTo(MediaTypes.UNKNOWN);
        assertThat(MediaTypes.detect(new byte[0], "vide")).isEqualTo(MediaTypes.TEXT);
    }
}
