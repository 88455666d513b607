package fr.parvis.contributions.synthesis;

import fr.parvis.contributions.entries.Contribution.Status;
import fr.parvis.contributions.synthesis.Synthesis.Brought;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was brought, by what became of it, the most supported first.
@Repository
class SynthesisStore {
    private final JdbcClient sql;

    SynthesisStore(JdbcClient sql) {
        this.sql = sql;
    }

    UUID organisation(UUID consultationId) {
        return sql.sql("""
                        select s.organisation_id from contributions.consultation c join spaces.identity s on s.space_id = c.space_id where c.id = :id
                        """).param("id", consultationId).query(UUID.class).single();
    }

    int supporters(UUID consultationId) {
        return sql.sql("""
                        select count(distinct person_id)::int from contributions.support where consultation_id = :id
                        """).param("id", consultationId).query(Integer.class).single();
    }

    /// @param named whether everybody reads who wrote
    List<Brought> brought(UUID consultationId, boolean named) {
        return sql.sql("""
                        with counted as (
                          select coalesce(w.merged_into_id, w.id) as kept_id, count(distinct p.person_id)::int as supports
                          from contributions.support p join contributions.contribution w on w.id = p.contribution_id
                          where p.consultation_id = :id group by 1
                        )
                        select k.title, k.body, case when :named then i.name end as author, k.on_day, coalesce(t.supports, 0) as supports, k.status, k.answer,
                               b.name as answered_by, k.answered_at,
                               array(select m.title from contributions.contribution m where m.merged_into_id = k.id order by m.id) as merged
                        from contributions.contribution k
                        left join counted t on t.kept_id = k.id
                        left join people.identity i on i.person_id = k.author_id
                        left join people.identity b on b.person_id = k.answered_by
                        where k.consultation_id = :id and k.moderation = 'SHOWN' and k.merged_into_id is null
                        order by array_position(array['RETAINED', 'STUDIED', 'DONE', 'NOT_RETAINED', 'RECEIVED'], k.status),
                                 coalesce(t.supports, 0) desc, k.id
                        """)
                .param("id", consultationId)
                .param("named", named)
                .query((row, _) -> brought(row))
                .list();
    }

    private static Brought brought(ResultSet row) throws SQLException {
        var answered = row.getTimestamp("answered_at");
        return new Brought(
                row.getString("title"),
                row.getString("body"),
                row.getString("author"),
                row.getObject("on_day", LocalDate.class),
                row.getInt("supports"),
                Status.valueOf(row.getString("status")),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                List.of((String[]) row.getArray("merged").getArray()));
    }
}
