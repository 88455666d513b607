package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.notifications.NotificationLevel;
import fr.parvis.notifications.levels.Levels;
import fr.parvis.notifications.mails.Postman;
import fr.parvis.platform.Actor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Following one document.
@ParvisTest
class FollowingTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Following following;

    @Autowired
    private Deposits deposits;

    @Autowired
    private States states;

    @Autowired
    private Levels levels;

    @Autowired
    private Postman postman;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor reader;
    private UUID document;

    @BeforeEach
    void deposit() {
        room = commission.room();
        reader = room.reader();
        postman.work();
        postman.monday("10:00");
        document = commission.document(room.contributor(), room.root(), "Congés.txt", "janvier");
        following.follow(reader, document);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private void revise(String content) {
        deposits.depositVersion(
                room.contributor(), document, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), null);
    }

    /// How many times each unread line of a bell rang.
    private List<Integer> rung(Actor person) {
        return sql.sql("""
                        select count from activity.notice
                        where person_id = :person and kind = 'FOLLOWED' and address = :address and read_at is null
                        """)
                .param("person", person.personId())
                .param("address", "/d/" + document)
                .query(Integer.class)
                .list();
    }

    @Test
    void whoFollowsIsToldOfVersionsAndStatesOnOneLine() {
        revise("février");
        revise("mars");
        states.set(room.contributor(), document, new SetState(DocumentState.FINAL));
        assertThat(rung(reader)).containsExactly(3);
        assertThat(rung(room.contributor())).as("did not follow, and did it").isEmpty();
        assertThat(rung(room.facilitator())).isEmpty();
    }

    @Test
    void whoChangesItThemselvesIsNotTold() {
        following.follow(room.contributor(), document);
        revise("février");
        assertThat(rung(room.contributor())).isEmpty();
    }

    @Test
    void whoFollowsNoMoreIsToldNothing() {
        assertThat(following.follows(reader, document)).isTrue();
        following.unfollow(reader, document);
        assertThat(following.follows(reader, document)).isFalse();
        revise("février");
        assertThat(rung(reader)).isEmpty();
    }

    @Test
    void whoMayNotReadItAnyMoreIsNotTold() {
        commission.leave(room, reader);
        revise("février");
        assertThat(rung(reader)).isEmpty();
        assertThatThrownBy(() -> following.follow(reader, document)).hasMessage("not-found");
    }

    @Test
    void aVersionThatAwaitsApprovalIsNotNamedToWhoReadsOnly() {
        following.follow(room.facilitator(), document);
        sql.sql("update documents.entry set withholds = true, readers_version_id = version_id where id = ?")
                .param(document)
                .update();
        revise("février");
        assertThat(rung(reader)).isEmpty();
        assertThat(rung(room.facilitator())).containsExactly(1);
    }

    @Test
    void aFolderIsNotFollowed() {
        var folder = commission.folder(room.contributor(), room.root(), "Plannings");
        assertThatThrownBy(() -> following.follow(reader, folder)).hasMessage("wrong-kind");
    }

    @Test
    void changesOfADayAreOneLineOfOneSummary() {
        for (var change = 0; change < 14; change++) {
            revise("jour " + change);
            clock.advance(Duration.ofMinutes(10));
        }
        postman.later(Duration.ofHours(1));
        assertThat(postman.mails(reader)).as("no mail at once").isEmpty();
        postman.later(Duration.ofDays(1));
        assertThat(postman.mails(reader))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(
                                "«\u00a0Congés.txt\u00a0», que vous suivez, a changé 14 fois",
                                "Vous suivez ce document."));
    }

    @Test
    void silenceIsSilenceOfItToo() {
        levels.choose(reader, room.space().id(), NotificationLevel.SILENT);
        revise("février");
        postman.later(Duration.ofDays(2));
        assertThat(postman.mails(reader)).isEmpty();
        assertThat(rung(reader)).as("it stands in the bell").containsExactly(1);
    }
}
