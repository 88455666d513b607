package fr.parvis.notifications.levels;

import fr.parvis.notifications.levels.LastWeekView.Meant;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What somebody's own last week was, in one space.
@Repository
class LastWeekStore {
    private final JdbcClient sql;

    LastWeekStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the order of time; of a very busy week, the beginning.
    List<LastWeek.Fact> facts(UUID personId, UUID spaceId, Instant from, Duration patience, int most) {
        return sql.sql("""
                        select since as at, true as meant, kind = 'FOLLOWED' as version, legal,
                               read_at is null or read_at > since + :patience * interval '1 second' as unread
                        from notifications.meant where person_id = :person and space_id = :space and since > :from and not mailed
                        union all
                        select at, false, kind = 'VERSION', false, true
                        from notifications.readable where person_id = :person and space_id = :space and at > :from
                        order by at limit :most
                        """)
                .param("person", personId)
                .param("space", spaceId)
                .param("from", Timestamp.from(from))
                .param("patience", patience.toSeconds())
                .param("most", most)
                .query(LastWeek.Fact.class)
                .list();
    }

    List<Meant> meant(UUID personId, UUID spaceId, Instant from, Duration patience, int most) {
        return sql.sql("""
                        select n.kind, p.name as by_name, n.subject, n.address, n.since as at
                        from notifications.meant n left join people.identity p on p.person_id = n.by_id
                        where n.person_id = :person and n.space_id = :space and n.since > :from and not n.mailed
                          and (n.read_at is null or n.read_at > n.since + :patience * interval '1 second')
                        order by n.since desc limit :most
                        """)
                .param("person", personId)
                .param("space", spaceId)
                .param("from", Timestamp.from(from))
                .param("patience", patience.toSeconds())
                .param("most", most)
                .query(Meant.class)
                .list();
    }
}
