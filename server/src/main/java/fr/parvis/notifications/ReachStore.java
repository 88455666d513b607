package fr.parvis.notifications;

import fr.parvis.notifications.ReachView.ReachChoices;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How the people of a space are told.
@Repository
class ReachStore {
    private final JdbcClient sql;

    ReachStore(JdbcClient sql) {
        this.sql = sql;
    }

    ReachView count(UUID askedBy, UUID spaceId, @Nullable List<UUID> personIds) {
        return sql.sql("""
                        with told as (
                          select coalesce(l.level, notifications.usual(s.type)) as level, r.email is not null as by_mail, d.mail_off_at is not null as off
                          from spaces.insider m
                          join spaces.identity s on s.space_id = m.space_id
                          join people.reach r on r.person_id = m.person_id
                          left join notifications.level l on l.person_id = m.person_id and l.space_id = m.space_id
                          left join notifications.delivery d on d.person_id = m.person_id
                          where m.space_id = :space and m.person_id <> :asker
                        """ + (personIds == null ? "" : " and m.person_id = any ((:people)::uuid[])") + """
                        )
                        select count(*)::int as people, count(*) filter (where level = 'ALL')::int as "all",
                               count(*) filter (where level = 'IMPORTANT')::int as important,
                               count(*) filter (where level = 'DIGEST')::int as digest, count(*) filter (where level = 'SILENT')::int as silent,
                               count(*) filter (where not by_mail)::int as without_mail,
                               count(*) filter (where by_mail and off)::int as mail_off
                        from told
                        """)
                .param("space", spaceId)
                .param("asker", askedBy)
                .param("people", personIds == null ? new UUID[0] : personIds.toArray(UUID[]::new))
                .query((row, _) -> new ReachView(
                        row.getInt("people"),
                        row.getInt("without_mail"),
                        new ReachChoices(
                                row.getInt("all"),
                                row.getInt("important"),
                                row.getInt("digest"),
                                row.getInt("silent"),
                                row.getInt("mail_off"))))
                .single();
    }
}
