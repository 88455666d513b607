package fr.parvis.notifications;

import fr.parvis.notifications.ReachView.ReachChoices;
import fr.parvis.notifications.ReachView.ReachWays;
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

    ReachView count(UUID askedBy, UUID spaceId, @Nullable List<UUID> personIds, @Nullable List<UUID> collectiveIds) {
        return sql.sql("""
                        with told as (
                          select coalesce(l.level, notifications.usual(s.type)) as level, r.email is not null as by_mail, d.mail_off_at is not null as off,
                                 r.email is not null and d.mail_off_at is null as mail,
                                 exists (select from notifications.device v where v.person_id = m.person_id) as device
                          from spaces.insider m
                          join spaces.identity s on s.space_id = m.space_id
                          join people.reach r on r.person_id = m.person_id
                          left join notifications.level l on l.person_id = m.person_id and l.space_id = m.space_id
                          left join notifications.delivery d on d.person_id = m.person_id
                          where m.space_id = :space and m.person_id <> :asker
                        """ + meant(personIds, collectiveIds) + """
                        )
                        select count(*)::int as people, count(*) filter (where level = 'ALL')::int as "all",
                               count(*) filter (where level = 'IMPORTANT')::int as important,
                               count(*) filter (where level = 'DIGEST')::int as digest, count(*) filter (where level = 'SILENT')::int as silent,
                               count(*) filter (where not by_mail)::int as without_mail,
                               count(*) filter (where by_mail and off)::int as mail_off,
                               count(*) filter (where level = 'DIGEST' and mail)::int as in_summary,
                               count(*) filter (where level = 'ALL' and mail)::int as news_by_mail,
                               count(*) filter (where level = 'ALL' and device)::int as news_on_device,
                               count(*) filter (where not (level = 'DIGEST' and mail or level = 'ALL' and (mail or device)))::int as news_in_parvis,
                               count(*) filter (where level in ('ALL', 'IMPORTANT') and mail)::int as meant_by_mail,
                               count(*) filter (where level in ('ALL', 'IMPORTANT') and device)::int as meant_on_device,
                               count(*) filter (where not (level = 'DIGEST' and mail or level in ('ALL', 'IMPORTANT') and (mail or device)))::int
                                 as meant_in_parvis
                        from told
                        """)
                .param("space", spaceId)
                .param("asker", askedBy)
                .param("people", array(personIds))
                .param("collectives", array(collectiveIds))
                .query((row, _) -> new ReachView(
                        row.getInt("people"),
                        row.getInt("without_mail"),
                        new ReachChoices(
                                row.getInt("all"),
                                row.getInt("important"),
                                row.getInt("digest"),
                                row.getInt("silent"),
                                row.getInt("mail_off")),
                        new ReachWays(
                                row.getInt("news_by_mail"),
                                row.getInt("in_summary"),
                                row.getInt("news_on_device"),
                                row.getInt("news_in_parvis")),
                        new ReachWays(
                                row.getInt("meant_by_mail"),
                                row.getInt("in_summary"),
                                row.getInt("meant_on_device"),
                                row.getInt("meant_in_parvis"))))
                .single();
    }

    /// Who is, of the space: by name, or by a group or a service as a list of access has it.
    private static String meant(@Nullable List<UUID> personIds, @Nullable List<UUID> collectiveIds) {
        if (collectiveIds != null) {
            return """
                     and (m.person_id = any ((:people)::uuid[]) or m.role = 'FACILITATOR'
                          or exists (select from unnest((:collectives)::uuid[]) as c (id)
                                     where spaces.is_for(null, null, c.id, null, m.role, m.person_id)
                                        or spaces.is_for(null, null, null, c.id, m.role, m.person_id)))
                    """;
        }
        return personIds == null ? "" : " and m.person_id = any ((:people)::uuid[])";
    }

    private static UUID[] array(@Nullable List<UUID> ids) {
        return ids == null ? new UUID[0] : ids.toArray(UUID[]::new);
    }
}
