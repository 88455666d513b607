package fr.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.sandbox.Office;
import fr.parvis.sandbox.Recognition;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What waits to be read or rendered is done once, by whoever is there, and not for ever.
@ParvisTest
class ReadingQueueTests {
    @Autowired
    private Blobs blobs;

    @Autowired
    private Texts texts;

    @Autowired
    private TextStore store;

    @Autowired
    private Renditions renditions;

    @Autowired
    private Office office;

    @Autowired
    private Recognition recognition;

    @Autowired
    private Sweep sweep;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    @AfterEach
    void tidy() {
        clock.reset();
    }

    private Blob stored(String content) {
        return blobs.store(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private Blob asked() {
        while (texts.readNext()) {
            // what other tests left
        }
        var blob = stored("à lire " + UUID.randomUUID());
        texts.ask(blob, "text/plain");
        return blob;
    }

    @Test
    void twoServersDoNotReadTheSameContent() {
        var blob = asked();
        var first = store.claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(first).isNotNull().extracting(TextStore.Asked::hash).isEqualTo(blob.hash());
        assertThat(store.claim(clock.instant(), clock.instant())).isNull();
    }

    @Test
    void whatHoldsNoWordsIsNotOpened() {
        asked();
        while (texts.readNext()) {
            // what was asked
        }
        var one = stored("\0\1\2 " + UUID.randomUUID());
        var two = stored("\0\3\4 " + UUID.randomUUID());
        texts.ask(one, blobs.mediaType(one, "un.bin"));
        texts.ask(Map.of(two.hash(), "audio/mpeg"));
        assertThat(texts.readNext()).isFalse();
        assertThat(texts.outcome(one.hash())).isEqualTo("UNSUPPORTED");
        assertThat(texts.outcome(two.hash())).isEqualTo("UNSUPPORTED");
        texts.ask(two, "text/plain");
        assertThat(texts.readNext())
                .as("under another name it may say something")
                .isTrue();
    }

    @Test
    void whatAKilledServerHadClaimedIsReadByAnother() {
        var blob = asked();
        store.claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(texts.readNext()).isFalse();
        clock.advance(Duration.ofMinutes(6));
        assertThat(texts.readNext()).isTrue();
        assertThat(texts.outcome(blob.hash())).isEqualTo("READ");
    }

    @Test
    void whatEndsItsReadersIsGivenUp() {
        var blob = asked();
        for (int attempt = 0; attempt < Texts.ATTEMPTS; attempt++) {
            store.claim(clock.instant(), clock.instant());
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(texts.readNext()).isTrue();
        assertThat(texts.outcome(blob.hash())).isEqualTo("REFUSED");
        while (texts.readNext()) {
            // what other tests left, and has become due meanwhile
        }
        assertThat(texts.outcome(blob.hash())).as("it is not tried again").isEqualTo("REFUSED");
    }

    @Test
    void whatACopierMadeIsRecognisedOnlyWhereTheMachineCan() {
        var blob = asked();
        texts.readNext();
        sql.sql("update files.reading set pictures = '{0}' where hash = decode(?, 'hex')")
                .param(blob.hash())
                .update();
        texts.recogniseNext();
        assertThat(texts.text(blob)).startsWith("à lire");
    }

    /// A letter as a copier gives it: a little askew, on paper that is not quite white, with no text in it.
    private static BufferedImage scan() {
        var page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        var ink = page.createGraphics();
        ink.setColor(new Color(245, 245, 245));
        ink.fillRect(0, 0, page.getWidth(), page.getHeight());
        ink.rotate(Math.toRadians(0.6));
        ink.setColor(new Color(40, 40, 40));
        ink.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        ink.setFont(new Font("DejaVu Serif", Font.PLAIN, 38));
        ink.drawString("Objet : réfection de la canalisation de la rue des Écoles", 140, 400);
        ink.drawString("Madame le Maire, le débit relevé à la fontaine a été mesuré.", 140, 480);
        ink.dispose();
        return page;
    }

    private static byte[] pdf(BufferedImage scan) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, scan),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aScannedLetterIsReadWithItsAccents() throws IOException {
        assumeTrue(recognition.readsFrench() || "true".equals(System.getenv("CI")), "Tesseract is not on this machine");
        asked();
        texts.readNext();
        var picture = new ByteArrayOutputStream();
        ImageIO.write(scan(), "png", picture);
        var scans = Map.of("image/png", picture.toByteArray(), "application/pdf", pdf(scan()));
        scans.forEach((type, bytes) -> {
            var blob = blobs.store(new ByteArrayInputStream(bytes));
            texts.ask(blob, type);
            assertThat(texts.readNext()).isTrue();
            assertThat(texts.recogniseNext()).as(type).isTrue();
            assertThat(texts.text(blob)).as(type).contains("canalisation", "Écoles", "mesuré");
        });
    }

    @Test
    void aTextGoesWithItsContent() {
        var blob = asked();
        texts.readNext();
        clock.advance(Duration.ofHours(25));
        sweep.orphans();
        assertThat(texts.outcome(blob.hash())).isNull();
        assertThat(blobs.path(blob.hash())).doesNotExist();
    }

    @Test
    void aPdfIsMadeOnceAndGoesAfterWhatItShows() {
        assumeTrue(office.isThere() || "true".equals(System.getenv("CI")), "LibreOffice is not on this machine");
        var blob = stored("{\\rtf1 Un rapport " + UUID.randomUUID() + "}");
        assertThat(renditions.pdf(blob, "application/rtf").pdf()).isNull();
        while (renditions.makeNext()) {
            // until nothing waits
        }
        var pdf = renditions.pdf(blob, "application/rtf").pdf();
        assertThat(pdf).isNotNull();
        assertThat(blobs.mediaType(pdf, "")).isEqualTo("application/pdf");
        assertThat(renditions.makeNext()).isFalse();

        clock.advance(Duration.ofHours(25));
        sweep.orphans();
        sweep.orphans();
        assertThat(blobs.path(blob.hash())).doesNotExist();
        assertThat(blobs.path(pdf.hash())).doesNotExist();
    }

    @Test
    void whatIsNoDocumentIsSaidToBeDamaged() {
        assumeTrue(office.isThere() || "true".equals(System.getenv("CI")), "LibreOffice is not on this machine");
        var blob = stored("PK\u0003\u0004 " + UUID.randomUUID());
        var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        renditions.pdf(blob, type);
        while (renditions.makeNext()) {
            // until nothing waits
        }
        assertThat(renditions.pdf(blob, type).refusal()).isEqualTo("DAMAGED");
    }
}
