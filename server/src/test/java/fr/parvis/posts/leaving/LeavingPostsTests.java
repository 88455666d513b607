package fr.parvis.posts.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.portability.Home;
import fr.parvis.portability.ReturningPart;
import fr.parvis.posts.PostScene;
import fr.parvis.posts.comments.PostComments;
import fr.parvis.posts.comments.SayBelow;
import fr.parvis.posts.notes.NoteReadings;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Publications leave with their space and come back.
@ParvisTest
class LeavingPostsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private PostScene scene;

    @Autowired
    private PostComments comments;

    @Autowired
    private NoteReadings readings;

    @Autowired
    private LeavingPostStore posts;

    @Autowired
    private LeavingBelowStore below;

    @Autowired
    private LeavingReadingStore read;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    private <R> List<R> rows(ReturningPart<R> part, Actor actor, UUID space) {
        var rows = new ArrayList<R>();
        part.write(actor, space, row -> rows.add(part.row().cast(row)));
        return rows;
    }

    private <R> void back(ReturningPart<R> part, Home home, List<R> rows) {
        transaction.executeWithoutResult(_ -> part.takeBack(home, rows));
    }

    private int count(String table, UUID space) {
        var of = table.equals("post") ? "x.id" : "x.post_id";
        return sql.sql("select count(*) from posts." + table + " x join posts.post p on p.id = " + of
                        + " where p.space_id = :space")
                .param("space", space)
                .query(Integer.class)
                .single();
    }

    @Test
    void asMuchComesBackAsLeftAndNothingTwice() {
        var room = commission.room();
        var space = room.space().id();
        var facilitator = room.facilitator();
        scene.publish(facilitator, space, PostScene.saying("Kermesse", "Samedi."));
        var id = scene.publish(facilitator, space, PostScene.note("Horaires", 7, null));
        scene.publish(
                facilitator,
                space,
                PostScene.note(
                        "Primes", 8, List.of(AccessEntry.person(room.reader().personId(), Level.COMMENT))));
        readings.read(room.reader(), id);
        var first = comments.say(room.reader(), id, null, new SayBelow("Et le samedi ?"));
        comments.say(facilitator, id, first, new SayBelow("Fermé."));

        var leaving = rows(posts, facilitator, space);
        var said = rows(below, facilitator, space);
        var seen = rows(read, facilitator, space);
        assertThat(leaving).hasSize(3);
        assertThat(said).hasSize(2);
        assertThat(seen).hasSize(count("reading", space));

        var other = commission.room();
        var there = other.space().id();
        var home = new Home(other.facilitator(), there, Map.of(), Map.of());
        for (var turn = 0; turn < 2; turn++) {
            back(posts, home, leaving);
            back(below, home, said);
            back(read, home, seen);
            assertThat(count("post", there)).isEqualTo(3);
            assertThat(count("note", there)).isEqualTo(2);
            assertThat(count("comment", there)).isEqualTo(2);
            assertThat(count("reading", there)).isEqualTo(seen.size());
        }
        assertThat(rows(below, other.facilitator(), there))
                .extracting(LeavingBelowStore.Row::thread)
                .filteredOn(thread -> thread != null)
                .hasSize(1);
        assertThat(sql.sql("select count(*) from posts.post where space_id = :space and own_access")
                        .param("space", there)
                        .query(Integer.class)
                        .single())
                .as("what was for some comes back for those who run the space")
                .isEqualTo(1);
        assertThat(rows(posts, other.reader(), there)).hasSize(2);
    }

    @Test
    void aHostileRowIsPassedOver() {
        var room = commission.room();
        var home = new Home(room.facilitator(), room.space().id(), Map.of(), Map.of());
        var hostile =
                "[{\"kind\":\"PARAGRAPH\",\"runs\":[{\"text\":\"ici\",\"bold\":false,\"italic\":false,\"href\":\"javascript:alert(1)\"}]}]";
        var row = new LeavingPost(
                UUID.randomUUID(),
                "Titre",
                "Quelqu’un",
                null,
                java.time.Instant.EPOCH,
                null,
                null,
                false,
                false,
                hostile,
                "ici",
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                false);
        back(posts, home, List.of(row));
        assertThat(count("post", room.space().id())).isZero();
    }
}
