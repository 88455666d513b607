package fr.parvis.polls.results;

import fr.parvis.polls.PollJson;
import fr.parvis.polls.ballots.PollAnswer;
import fr.parvis.polls.results.ResultsView.NamedBallot;
import java.util.List;
import java.util.Optional;
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
                        select e.value as answers from polls.urn u, jsonb_each(u.ballots) as e where u.poll_id = :poll order by e.key
                        """)
                .param("poll", pollId)
                .query((row, _) -> PollJson.list(row.getString("answers"), PollAnswer[].class))
                .list();
    }

    int answered(UUID pollId) {
        return sql.sql("select count(*)::int from polls.voter where poll_id = :poll and answered")
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

    /// What is shown of an anonymous poll.
    record Shown(int ballots, List<QuestionFigures> figures) {}

    Optional<Shown> shown(UUID pollId) {
        return sql.sql("select ballots, figures from polls.shown where poll_id = :poll")
                .param("poll", pollId)
                .query((row, _) -> new Shown(
                        row.getInt("ballots"), PollJson.list(row.getString("figures"), QuestionFigures[].class)))
                .optional();
    }

    /// Shows more, where enough came since what is shown; somebody else may have done so meanwhile.
    void show(UUID pollId, Shown shown, int step) {
        sql.sql("""
                        insert into polls.shown (poll_id, ballots, figures) values (:poll, :ballots, :figures::jsonb)
                        on conflict (poll_id) do update set ballots = excluded.ballots, figures = excluded.figures
                        where excluded.ballots >= polls.shown.ballots + :step
                        """)
                .param("poll", pollId)
                .param("ballots", shown.ballots())
                .param("figures", PollJson.of(shown.figures()))
                .param("step", step)
                .update();
    }
}
