package fr.parvis.polls.ballots;

import fr.parvis.polls.PollJson;
import fr.parvis.polls.PollStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ballots as they are kept: under a name, or in an urn.
@Repository
class BallotStore {
    private static final SecureRandom RANDOM = new SecureRandom();

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

    List<PollAnswer> answers(UUID voterId) {
        return sql.sql("select answers from polls.ballot where voter_id = :voter")
                .param("voter", voterId)
                .query(String.class)
                .optional()
                .map(json -> PollJson.list(json, PollAnswer[].class))
                .orElse(List.of());
    }

    void write(UUID voterId, UUID pollId, List<PollAnswer> answers, Instant at) {
        sql.sql("""
                        insert into polls.ballot (voter_id, poll_id, answers, at) values (:voter, :poll, :answers::jsonb, :at)
                        on conflict (voter_id) do update set answers = excluded.answers, at = excluded.at
                        """)
                .param("voter", voterId)
                .param("poll", pollId)
                .param("answers", PollJson.of(answers))
                .param("at", PollStore.utc(at))
                .update();
    }

    /// Into an urn taken at random, under a random key; the urn keeps its ballots in the order of their keys.
    void drop(UUID pollId, List<PollAnswer> answers) {
        var key = new byte[16];
        RANDOM.nextBytes(key);
        var put = sql.sql("""
                        update polls.urn set ballots = ballots || jsonb_build_object(:key::text, :answers::jsonb)
                        where poll_id = :poll
                          and slot = 1 + :chance % (select max(slot) from polls.urn where poll_id = :poll)
                        """)
                .param("poll", pollId)
                .param("key", HexFormat.of().formatHex(key))
                .param("chance", RANDOM.nextInt(Integer.MAX_VALUE))
                .param("answers", PollJson.of(answers))
                .update();
        if (put != 1) {
            throw new IllegalStateException("a ballot found no urn");
        }
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
