package fr.parvis.posts;

import fr.parvis.platform.TodayItem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What awaits somebody about posts, over all their spaces, in one statement.
@Repository
class PostTodayStore {
    private final JdbcClient sql;

    PostTodayStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<TodayItem> today(UUID personId, Instant now, int limit) {
        return sql.sql("""
                        select * from (
                          select 'note-to-read' as kind, p.id, p.title, n.year || '-' || n.number as detail, s.name as space_name, n.signatory as person_name,
                                 p.publish_at as at
                        """ + PostStore.SEEN + """
                          join posts.note n on n.post_id = p.id and n.reading_asked_at is not null
                          where s.archived_at is null and s.ended_at is null
                            and p.publish_at <= :now and (p.expires_at is null or p.expires_at > :now)
                            and not exists (select from posts.reading r where r.post_id = p.id and r.person_id = :person)
                          union all
                          select 'post-to-approve', p.id, p.title, null, s.name, i.name, c.asked_at
                        """ + PostStore.SEEN + """
                          join posts.public_copy c on c.post_id = p.id and c.approved_at is null
                          left join people.identity i on i.person_id = p.author_id
                          where m.role = 'FACILITATOR' and s.archived_at is null and s.ended_at is null
                            and p.publish_at is not null and (p.expires_at is null or p.expires_at > :now)
                            and (p.author_id is distinct from :person or not exists (
                              select from spaces.membership f
                              where f.space_id = p.space_id and f.role = 'FACILITATOR' and f.person_id <> :person))
                        ) as x order by x.at desc, x.id limit :limit
                        """)
                .param("person", personId)
                .param("now", PostStore.utc(now))
                .param("limit", limit)
                .query((row, _) -> new TodayItem(
                        TodayItem.Section.AWAITING,
                        row.getString("kind"),
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("detail"),
                        row.getString("space_name"),
                        row.getString("person_name"),
                        Post.address(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(PostStore.instant(row, "at")),
                        0))
                .list();
    }
}
