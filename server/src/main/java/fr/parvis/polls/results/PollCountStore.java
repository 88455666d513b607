package fr.parvis.polls.results;

import fr.parvis.polls.PollJson;
import fr.parvis.polls.ballots.PollAnswer;
import fr.parvis.polls.results.ResultsView.NamedBallot;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ballots as they are counted.
@Repository
class PollCountStore {
    private final JdbcClient sql;

    PollCountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param addresses whether those outside are named by theirs
    List<NamedBallot> named(UUID pollId, boolean addresses) {
        return sql.sql("""
                        select coalesce(i.name, case when :addresses then v.email end, '') as name, b.answers
                        from polls.ballot b
                        join polls.voter v on v.id = b.voter_id
                        left join people.identity i on i.person_id = v.person_id
                        where b.poll_id = :poll
                        order by i.family_name collate platform.french nulls last, i.given_name collate platform.french, v.email, v.id
                        """)
                .param("poll", pollId)
                .param("addresses", addresses)
                .query((row, _) -> new NamedBallot(
                        row.getString("name"), PollJson.list(row.getString("answers"), PollAnswer[].class)))
                .list();
    }

    /// Those of the urns, in the order of their random keys.
    List<List<PollAnswer>> unnamed(UUID pollId) {
        return sql.sql("""
                        select e.value as answers from polls.urn u, jsonb_each_text(u.ballots) as e where u.poll_id = :poll order by e.key
                        """)
                .param("poll", pollId)
                .query((row, _) -> PollJson.list(row.getString("answers"), PollAnswer[].class))
                .list();
    }

    /// Those with an account.
    int peopleWhoAnswered(UUID pollId) {
        return sql.sql(
                        "select count(*)::int from polls.voter where poll_id = :poll and answered and person_id is not null")
                .param("poll", pollId)
                .query(Integer.class)
                .single();
    }

    /// Who has not answered, where one may know.
    List<String> waiting(UUID pollId, int limit) {
        return sql.sql("""
                        select coalesce(i.name, v.email) from polls.voter v left join people.identity i on i.person_id = v.person_id
                        where v.poll_id = :poll and not v.answered
                        order by i.family_name collate platform.french nulls last, i.given_name collate platform.french, v.email limit :limit
                        """)
                .param("poll", pollId)
                .param("limit", limit)
                .query(String.class)
                .list();
    }
}
