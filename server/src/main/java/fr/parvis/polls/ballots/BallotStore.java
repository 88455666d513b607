package fr.parvis.polls.ballots;

import fr.parvis.polls.PollJson;
import fr.parvis.polls.PollStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ballots as they are kept: under a name, or in an urn.
@Repository
class BallotStore {
    private static final SecureRandom RANDOM = new SecureRandom();
    /// Ballots in one urn.
    private static final int FULL = 256;
    private static final int TURNS = 10;

    private final JdbcClient sql;

    BallotStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Marks that they answered; a second time waits for the first and is refused.
    boolean mark(UUID voterId) {
        return sql.sql("update polls.voter set answered = true where id = :voter and not answered")
                        .param("voter", voterId)
                        .update()
                == 1;
    }

    void lock(UUID voterId) {
        sql.sql("select id from polls.voter where id = :voter for update")
                .param("voter", voterId)
                .query(UUID.class)
                .single();
    }

    /// The same, with what they answered under their name.
    boolean write(UUID voterId, List<PollAnswer> answers, Instant at) {
        return sql.sql("""
                        with marked as (update polls.voter set answered = true where id = :voter and not answered returning id, poll_id)
                        insert into polls.ballot (voter_id, poll_id, answers, at) select id, poll_id, :answers::jsonb, :at from marked
                        """)
                        .param("voter", voterId)
                        .param("answers", PollJson.of(answers))
                        .param("at", PollStore.utc(at))
                        .update()
                == 1;
    }

    List<PollAnswer> answers(UUID voterId) {
        return sql.sql("select answers from polls.ballot where voter_id = :voter")
                .param("voter", voterId)
                .query(String.class)
                .optional()
                .map(json -> PollJson.list(json, PollAnswer[].class))
                .orElse(List.of());
    }

    void change(UUID voterId, List<PollAnswer> answers, Instant at) {
        sql.sql("update polls.ballot set answers = :answers::jsonb, at = :at where voter_id = :voter")
                .param("voter", voterId)
                .param("answers", PollJson.of(answers))
                .param("at", PollStore.utc(at))
                .update();
    }

    /// Into an urn taken at random, under a random key; the urn keeps its ballots in the order of their keys, each as a
    /// text, which is not taken apart when another one comes. There is one urn until it is full, so that none ever
    /// holds few while others hold many.
    void drop(UUID pollId, List<PollAnswer> answers) {
        var key = new byte[16];
        RANDOM.nextBytes(key);
        var ballot = PollJson.of(answers);
        for (var turn = 0; turn < TURNS; turn++) {
            var held = put(pollId, HexFormat.of().formatHex(key), ballot);
            if (held.isPresent()) {
                if (held.get() > FULL) {
                    spread(pollId);
                }
                return;
            }
            // All were spread over more urns meanwhile.
        }
        throw new IllegalStateException("a ballot found no urn");
    }

    /// @return how many ballots lie there now; nothing where that urn is not there any more
    private Optional<Integer> put(UUID pollId, String key, String ballot) {
        return sql.sql("""
                        update polls.urn u set ballots = u.ballots || jsonb_build_object(:key::text, :ballot::jsonb::text)
                        where u.poll_id = :poll and u.slot = 1 + :chance % (select max(slot) from polls.urn where poll_id = :poll)
                        returning (select count(*)::int from jsonb_object_keys(u.ballots))
                        """)
                .param("poll", pollId)
                .param("key", key)
                .param("ballot", ballot)
                .param("chance", RANDOM.nextInt(Integer.MAX_VALUE))
                .query(Integer.class)
                .optional();
    }

    /// Twice as many urns, all written anew at once, each with a random half of what lay together. One at a time: who
    /// finds somebody at it leaves it to them.
    private void spread(UUID pollId) {
        var alone = sql.sql("select pg_try_advisory_xact_lock(hashtextextended('polls.urn ' || :poll::text, 0))")
                .param("poll", pollId)
                .query(Boolean.class)
                .single();
        if (!alone) {
            return;
        }
        sql.sql("""
                        with gone as (
                          delete from polls.urn where poll_id = :poll returning slot, ballots
                        ), urns as (
                          select 2 * max(slot) as count from gone
                        ), ballot as (
                          select e.key, e.value, 1 + ('x' || left(e.key, 7))::bit(28)::int % (select count from urns) as slot
                          from gone, jsonb_each_text(gone.ballots) as e
                        )
                        insert into polls.urn (poll_id, slot, ballots)
                        select :poll, s.slot, coalesce(jsonb_object_agg(b.key, b.value) filter (where b.key is not null), '{}')
                        from generate_series(1, (select count from urns)) as s (slot)
                        left join ballot b on b.slot = s.slot
                        group by s.slot order by s.slot
                        """).param("poll", pollId).update();
    }

    /// @param step 1 to take a place, -1 to give it back
    /// @return false where there is no room
    boolean take(UUID pollId, Place place, int step) {
        return sql.sql("""
                        update polls.room set taken = taken + :step
                        where poll_id = :poll and question = :question and option = :option and taken + :step between 0 and capacity
                        """)
                        .param("poll", pollId)
                        .param("question", place.question())
                        .param("option", place.option())
                        .param("step", step)
                        .update()
                == 1;
    }
}
