package fr.parvis.polls.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.polls.PollScene;
import fr.parvis.spaces.SpaceAccess;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Ballots without names lie in crowds.
@ParvisTest
class UrnTests {
    @Autowired
    private PollScene scene;

    @Autowired
    private BallotStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    private UUID poll;

    @BeforeEach
    void open() {
        poll = scene.open(scene.place(SpaceAccess.CLOSED, 5), PollScene.anonymous());
    }

    private void drop(int option) {
        transaction.executeWithoutResult(_ -> store.drop(poll, List.of(PollAnswer.of(1, option))));
    }

    private List<Integer> urns() {
        return sql.sql(
                        "select (select count(*)::int from jsonb_object_keys(ballots)) from polls.urn where poll_id = :poll order by slot")
                .param("poll", poll)
                .query(Integer.class)
                .list();
    }

    @Test
    void aFewLieTogether() {
        for (var each = 0; each < 200; each++) {
            drop(1);
        }
        assertThat(urns()).containsExactly(200);
    }

    @Test
    void manyAreSpreadAndNoUrnHoldsFew() {
        for (var each = 0; each < 700; each++) {
            drop(1);
        }
        assertThat(urns().stream().mapToInt(Integer::intValue).sum()).isEqualTo(700);
        assertThat(urns())
                .hasSizeGreaterThan(1)
                .allSatisfy(held -> assertThat(held).isGreaterThan(64));
    }

    @Test
    void everyBallotIsATextOfOneForm() {
        for (var each = 0; each < 300; each++) {
            drop(1 + each % 3);
        }
        assertThat(sql.sql("""
                        select distinct jsonb_typeof(e.value), (e.value #>> '{}') = (e.value #>> '{}')::jsonb::text as same
                        from polls.urn u, jsonb_each(u.ballots) as e where u.poll_id = :poll
                        """).param("poll", poll).query().listOfRows())
                .as("because one that looks older tells when it came")
                .isEqualTo(List.of(Map.of("jsonb_typeof", "string", "same", true)));
    }

    @Test
    void noneIsLostWhereManyAnswerAtOnce() throws Exception {
        try (var voters = Executors.newFixedThreadPool(8)) {
            for (var each = 0; each < 600; each++) {
                voters.submit(() -> drop(2));
            }
        }
        assertThat(urns().stream().mapToInt(Integer::intValue).sum()).isEqualTo(600);
    }
}
