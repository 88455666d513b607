package fr.parvis.polls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.polls.WritePoll.Visibility;
import fr.parvis.polls.ballots.Ballots;
import fr.parvis.polls.ballots.PollAnswer;
import fr.parvis.polls.results.PollResults;
import fr.parvis.polls.results.ResultsView.Withheld;
import fr.parvis.spaces.SpaceAccess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever holds the whole database does not learn who answered what.
@ParvisTest
class AnonymityTests {
    private static final int VOTERS = 40;
    private static final int RUNS = 12;
    /// More than lie in one urn.
    private static final int MANY = 300;

    @Autowired
    private PollScene scene;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Opening opening;

    @Autowired
    private PollResults results;

    @Autowired
    private JdbcClient sql;

    private void answer(Actor actor, UUID id, int option) {
        ballots.answer(actor, id, List.of(PollAnswer.of(1, option)), null);
    }

    /// Who answered, in the order in which the marks lie on the disk: the last written last.
    private List<UUID> marks(UUID id) {
        return sql.sql("select person_id from polls.voter where poll_id = ? and answered order by ctid")
                .param(id)
                .query(UUID.class)
                .list();
    }

    /// What was answered, in the order in which the ballots lie on the disk.
    private List<Integer> dump(UUID id) {
        return sql.sql("""
                        select (e.value::jsonb -> 0 -> 'options' ->> 0)::int
                        from (select * from polls.urn where poll_id = ? order by ctid) as u, jsonb_each_text(u.ballots) with ordinality as e (key, value, place)
                        """).param(id).query(Integer.class).list();
    }

    @Test
    void theDumpsOfWhoAndOfWhatTellNothingOfEachOther() {
        var place = scene.place(SpaceAccess.CLOSED, VOTERS);
        var random = new Random(7);
        int right = 0;
        for (int run = 0; run < RUNS; run++) {
            var id = scene.open(place, PollScene.anonymous());
            var said = new HashMap<UUID, Integer>();
            var order = new ArrayList<>(place.readers());
            Collections.shuffle(order, random);
            for (var reader : order) {
                said.put(reader.personId(), 1 + random.nextInt(2));
                answer(reader, id, said.get(reader.personId()));
            }
            right += matches(said, marks(id), dump(id));
        }
        isChance(right, VOTERS * RUNS);
    }

    /// As [fr.parvis.backup.Backup] copies them.
    private List<UUID> marksOfABackup(UUID id) {
        return sql.sql("select person_id from polls.voter where poll_id = ? and answered order by id")
                .param(id)
                .query(UUID.class)
                .list();
    }

    private List<Integer> dumpOfABackup(UUID id) {
        return sql.sql("""
                        select (e.value::jsonb -> 0 -> 'options' ->> 0)::int
                        from (select * from polls.urn where poll_id = ? order by poll_id, slot) as u, jsonb_each_text(u.ballots) with ordinality as e (key, value, place)
                        """).param(id).query(Integer.class).list();
    }

    /// How many of those who answered said what lies at their rank among the ballots.
    private static int matches(Map<UUID, Integer> said, List<UUID> who, List<Integer> what) {
        assertThat(what).hasSize(said.size()).hasSameSizeAs(who);
        int right = 0;
        for (int rank = 0; rank < who.size(); rank++) {
            right += said.get(who.get(rank)).equals(what.get(rank)) ? 1 : 0;
        }
        return right;
    }

    /// Of so many guesses one half is right by chance; seven times in ten million, 5 standard deviations more or less.
    private static void isChance(int right, int tries) {
        assertThat(Math.abs(right - tries / 2.0)).isLessThan(5 * Math.sqrt(tries) / 2);
    }

    @Test
    void amongHundredsTheFirstAnswersLieTogetherAndTheDumpsTellNothing() {
        var place = scene.place(SpaceAccess.CLOSED, MANY);
        var random = new Random(11);
        int right = 0;
        int rightOfBackups = 0;
        int tries = 0;
        for (int run = 0; run < 3; run++) {
            var id = scene.open(place, PollScene.anonymous());
            var said = new HashMap<UUID, Integer>();
            var order = new ArrayList<>(place.readers());
            Collections.shuffle(order, random);
            for (var reader : order) {
                said.put(reader.personId(), 1 + random.nextInt(2));
                answer(reader, id, said.get(reader.personId()));
                // Ten, a hundred, all: the first ones are those that rows written one by one would give away.
                if (said.size() == 10 || said.size() == 100 || said.size() == MANY) {
                    right += matches(said, marks(id), dump(id));
                    rightOfBackups += matches(said, marksOfABackup(id), dumpOfABackup(id));
                    tries += said.size();
                }
            }
            assertThat(urns(id))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(held -> assertThat(held).isGreaterThan(64));
        }
        isChance(right, tries);
        isChance(rightOfBackups, tries);
    }

    private List<Integer> urns(UUID id) {
        return sql.sql(
                        "select (select count(*)::int from jsonb_object_keys(ballots)) from polls.urn where poll_id = ? order by slot")
                .param(id)
                .query(Integer.class)
                .list();
    }

    @Test
    void onceItIsClosedNoRowTellsInWhichTransactionItWasWritten() {
        var place = scene.place(SpaceAccess.CLOSED, 6);
        var id = scene.open(place, PollScene.anonymous());
        place.readers().forEach(reader -> answer(reader, id, 1));
        opening.close(place.facilitator(), id);
        var written = sql.sql("""
                        select distinct xmin::text from polls.voter where poll_id = :id
                        union select distinct xmin::text from polls.urn where poll_id = :id
                        """).param("id", id).query(String.class).list();
        assertThat(written).hasSize(1);
    }

    @Test
    void thatSomebodyAnsweredLeavesNoTraceElsewhere() {
        var place = scene.place(SpaceAccess.CLOSED, 6);
        var id = scene.open(place, PollScene.anonymous());
        var before = published(id);
        place.readers().forEach(reader -> answer(reader, id, 2));
        // What was published before may have been handled meanwhile, and is gone then.
        assertThat(published(id)).isLessThanOrEqualTo(before);
        assertThat(sql.sql("select kind from activity.entry where thing_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .isSubsetOf("poll.opened");
        assertThat(sql.sql("select count(*) from polls.ballot where poll_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql("""
                        select count(*) from information_schema.columns
                        where table_schema = 'polls' and table_name in ('voter', 'urn') and data_type like 'timestamp%'
                        """).query(Integer.class).single()).isZero();
    }

    /// Events that speak of it.
    private int published(UUID id) {
        return sql.sql("select count(*) from platform.event_publication where serialized_event like ?")
                .param("%" + id + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void nothingIsShownBeforeItIsClosedWhateverItsAuthorAsked() {
        var place = scene.place(SpaceAccess.CLOSED, 12);
        var id = scene.open(place, PollScene.asking(true, Visibility.LIVE, null, List.of(PollScene.colours())));
        place.readers().forEach(reader -> answer(reader, id, 1));
        assertThat(results.results(place.facilitator(), id).withheld()).isEqualTo(Withheld.UNTIL_CLOSED);
        opening.close(place.facilitator(), id);
        assertThat(results.results(place.facilitator(), id).counted()).isEqualTo(12);
    }

    @Test
    void addressesMakeNoCrowd() {
        var place = scene.place(SpaceAccess.CLOSED, 3);
        var outside = PollScene.outside(
                PollScene.anonymous(), "a@ailleurs.example", "b@ailleurs.example", "c@ailleurs.example");
        assertThatThrownBy(() -> scene.open(place, outside)).hasMessage("too-few-for-anonymity");
    }

    @Test
    void fewerThanFiveAnswersAreShownToNobodyEvenAtTheEnd() {
        var place = scene.place(SpaceAccess.CLOSED, 5);
        var id = scene.open(place, PollScene.anonymous());
        place.readers().subList(0, 4).forEach(reader -> answer(reader, id, 1));
        opening.close(place.facilitator(), id);
        assertThat(results.results(place.facilitator(), id).withheld()).isEqualTo(Withheld.TOO_FEW);
    }

    @Test
    void nobodyLearnsWhoHasNotAnswered() {
        var place = scene.place(SpaceAccess.CLOSED, 6);
        var id = scene.open(place, PollScene.anonymous());
        answer(place.reader(0), id, 1);
        assertThat(results.results(place.facilitator(), id).waiting()).isEmpty();
        var named = scene.open(place, PollScene.named());
        answer(place.reader(0), named, 1);
        assertThat(results.results(place.facilitator(), named).waiting()).hasSize(6);
        assertThat(results.results(place.reader(1), named).waiting()).isEmpty();
    }

    @Test
    void aFewAreNotAskedAnonymously() {
        var place = scene.place(SpaceAccess.CLOSED, 3);
        assertThatThrownBy(() -> scene.open(place, PollScene.anonymous())).hasMessage("too-few-for-anonymity");
    }
}
