package fr.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.sandbox.Office;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
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
        assertThat(texts.readNext()).isFalse();
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
