package fr.parvis.calls;

import fr.parvis.calls.CallView.JurorView;
import fr.parvis.calls.CallView.LabelView;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The parts of a call as they are shown.
@Repository
public class CallViewStore {
    private final JdbcClient sql;

    CallViewStore(JdbcClient sql) {
        this.sql = sql;
    }

    public String rules(UUID id) {
        return sql.sql("select rules from calls.call where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    public List<LabelView> criteria(UUID id) {
        return sql.sql("select id, label from calls.criterion where call_id = :id order by position")
                .param("id", id)
                .query(LabelView.class)
                .list();
    }

    public List<LabelView> consents(UUID id) {
        return sql.sql("select id, label from calls.consent where call_id = :id order by position")
                .param("id", id)
                .query(LabelView.class)
                .list();
    }

    /// The jury, with how many entries each scored under every criterion; who left the space is of it no more.
    List<JurorView> jurors(UUID id) {
        return sql.sql("""
                        select j.person_id, i.name,
                               (select count(*) from (
                                  select g.entry_id from calls.score g
                                  join calls.entry e on e.id = g.entry_id and e.call_id = c.id and e.set_aside_at is null
                                  where g.person_id = j.person_id
                                  group by g.entry_id
                                  having count(*) = (select count(*) from calls.criterion k where k.call_id = c.id)) as whole)::int as scored
                        from calls.juror j
                        join calls.call c on c.id = j.call_id
                        join spaces.membership m on m.space_id = c.space_id and m.person_id = j.person_id
                        join people.identity i on i.person_id = j.person_id
                        where j.call_id = :id order by i.name collate platform.french, j.person_id
                        """).param("id", id).query(JurorView.class).list();
    }

    record Counts(int entries, int unproved) {}

    Counts counts(UUID id) {
        return sql.sql("""
                        select count(*) filter (where number is not null and set_aside_at is null)::int as entries, count(*) filter (where number is null)::int as unproved
                        from calls.entry where call_id = :id
                        """).param("id", id).query(Counts.class).single();
    }

    /// Whether nothing came, not even what awaits that its author proves their address.
    boolean isEmpty(UUID id) {
        return sql.sql("select not exists (select from calls.entry where call_id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    record Counted(UUID callId, int entries) {}

    List<Counted> entries(UUID spaceId) {
        return sql.sql("""
                        select c.id as call_id, count(e.id)::int as entries
                        from calls.call c left join calls.entry e on e.call_id = c.id and e.number is not null and e.set_aside_at is null
                        where c.space_id = :space group by c.id
                        """).param("space", spaceId).query(Counted.class).list();
    }
}
