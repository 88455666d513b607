package fr.parvis.files;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.TestPeople;
import fr.parvis.backup.Backup;
import fr.parvis.people.OrganisationRole;
import fr.parvis.people.PersonView;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Contents are kept once, and swept when nothing refers to them.
@ParvisTest
class SweepTests {
    @Autowired
    private Blobs blobs;

    @Autowired
    private Sweep sweep;

    @Autowired
    private Staging staging;

    @Autowired
    private TestPeople cast;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private @Nullable PersonView somebody;

    @AfterEach
    void tidy() {
        clock.reset();
        sql.sql("drop table if exists files.keepsake").update();
    }

    private Blob stored(String content) {
        return blobs.store(new ByteArrayInputStream(content.getBytes()));
    }

    @Test
    void theSameContentArrivingTwentyTimesAtOnceIsOneFile() throws Exception {
        var content = "même contenu " + UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < 20; number++) {
                threads.submit(() -> stored(content));
            }
        }
        var blob = stored(content);
        assertThat(blobs.path(blob.hash())).hasContent(content);
        try (var files = Files.list(blobs.path(blob.hash()).getParent())) {
            assertThat(files.filter(file -> file.getFileName().toString().equals(blob.hash())))
                    .hasSize(1);
        }
    }

    @Test
    void aContentThatNothingRefersToIsSweptAfterADayAndNotBefore() {
        var blob = stored("orphelin " + UUID.randomUUID());
        sweep.orphans();
        assertThat(blobs.path(blob.hash())).exists();

        clock.advance(Duration.ofHours(25));
        sweep.orphans();
        assertThat(blobs.path(blob.hash())).doesNotExist();
    }

    @Test
    void aBackupUnderWayKeepsWhatItMayStillRead() {
        assertThat(FileSettings.BACKUP_LOCK).isEqualTo(Backup.LOCK);
        var blob = stored("sauvegardé " + UUID.randomUUID());
        clock.advance(Duration.ofHours(25));
        transaction.executeWithoutResult(_ -> {
            sql.sql("select pg_advisory_xact_lock_shared(:key)")
                    .param("key", Backup.LOCK)
                    .query()
                    .singleRow();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.submit(sweep::orphans);
            }
        });
        assertThat(blobs.path(blob.hash())).exists();

        sweep.strays();
        assertThat(blobs.path(blob.hash())).as("swept when the backup is over").doesNotExist();
    }

    @Test
    void aTableThatNobodyToldTheSweepAboutKeepsItsContents() {
        sql.sql("create table files.keepsake (hash bytea references files.blob (hash))")
                .update();
        var blob = stored("gardé " + UUID.randomUUID());
        sql.sql("insert into files.keepsake values (decode(:hash, 'hex'))")
                .param("hash", blob.hash())
                .update();

        clock.advance(Duration.ofHours(25));
        sweep.orphans();

        assertThat(blobs.path(blob.hash())).exists();
    }

    @Test
    void aDepositInProgressKeepsAnOldContent() throws Exception {
        var content = "repris " + UUID.randomUUID();
        var blob = stored(content);
        clock.advance(Duration.ofHours(25));
        var sweeper = new Thread[1];
        transaction.executeWithoutResult(_ -> {
            stored(content);
            sweeper[0] = Thread.startVirtualThread(sweep::orphans);
            pause();
            assertThat(blobs.path(blob.hash())).exists();
        });
        sweeper[0].join();
        assertThat(blobs.path(blob.hash())).hasContent(content);
        assertThat(sql.sql("select count(*) from files.blob where hash = decode(:hash, 'hex')")
                        .param("hash", blob.hash())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFileLeftByATransactionThatFailedIsSwept() {
        var hash = new String[1];
        transaction.executeWithoutResult(status -> {
            hash[0] = stored("échoué " + UUID.randomUUID()).hash();
            status.setRollbackOnly();
        });
        assertThat(blobs.path(hash[0])).exists();
        clock.advance(Duration.ofHours(25));
        sweep.strays();
        assertThat(blobs.path(hash[0])).doesNotExist();
    }

    @Test
    void theBeginningOfAnUploadStaysWhileMoreIsAwaitedAndGoesOnceTheUploadIsDone() throws Exception {
        var awaited = beginning(false);
        var done = beginning(true);
        clock.advance(Duration.ofHours(25));
        sweep.strays();
        assertThat(staging.file(awaited)).exists();
        assertThat(staging.file(done)).doesNotExist();
    }

    @Test
    void allUploadsThatExpiredGoAtOnceHoweverMany() throws Exception {
        for (var number = 0; number < 201; number++) {
            beginning(true);
        }
        clock.advance(Duration.ofDays(8));
        assertThat(sweep.expiredUploads()).isGreaterThan(200);
        assertThat(sweep.expiredUploads()).isZero();
    }

    private UUID beginning(boolean done) throws Exception {
        var id = UUID.randomUUID();
        sql.sql("""
                        insert into files.upload (id, person_id, organisation_id, target, name, metadata, length, created_at, expires_at, completed_at)
                        select :id, a.person_id, a.organisation_id, 'test', 'a.txt', '{}', 0, now(), now() + interval '7 days',
                               case when :done then now() end
                        from people.affiliation a where a.person_id = :person
                        """)
                .param("id", id)
                .param("person", person().id())
                .param("done", done)
                .update();
        Files.writeString(staging.file(id), "début");
        return id;
    }

    private PersonView person() {
        if (somebody == null) {
            somebody = cast.person(cast.organisation().id(), OrganisationRole.MEMBER);
        }
        return somebody;
    }
}
