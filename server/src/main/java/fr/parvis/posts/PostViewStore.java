package fr.parvis.posts;

import fr.parvis.posts.PostedView.PostAuthor;
import fr.parvis.posts.PostedView.PostPicture;
import fr.parvis.posts.PostedView.PostPlace;
import fr.parvis.posts.PostedView.PublicView;
import fr.parvis.posts.PostedView.ServiceNoteView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Posts as they are read, each for who has been allowed to see it.
@Repository
class PostViewStore {
    private final JdbcClient sql;

    PostViewStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is read of a post beside what the policy needs.
    ///
    /// @param picture as the reader may see it, and `pictureId` whoever may
    record Facts(
            PostPlace place,
            String title,
            List<PostBlock> body,
            @Nullable PostPicture picture,
            PostAuthor author,
            @Nullable Instant editedAt,
            @Nullable ServiceNoteView note,
            @Nullable PublicView forPublic,
            @Nullable UUID pictureId,
            int comments) {}

    /// @param follows whether the person is told how many have read it
    Facts facts(UUID id, UUID personId, boolean follows) {
        return sql.sql("""
                        select p.*, s.name as space_name, s.organisation_slug, s.slug,
                               exists (select from spaces.secret x where x.space_id = p.space_id) as secret,
                               coalesce(i.name, p.said_by) as author_name, coalesce(i.external, false) as author_external,
                               n.year, n.number, n.signed_on, n.signatory, n.valid_until, n.reading_asked_at, r.at as read_at,
                               c.post_id as for_public, c.panel_text, c.panel_from, c.panel_until, c.approved_at, y.name as approved_by_name,
                               case when c.approved_at is not null then c.picture_version end as approved_picture,
                               exists (select from documents.identity d
                                       join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = :person
                                       where d.entry_id = p.picture_id and d.trashed_at is null) as pictured,
                               (select count(*) from posts.comment k where k.post_id = p.id and k.removed_at is null) as comments,
                               case when :follows then (
                                 select count(*)::int from spaces.access a join people.identity w on w.person_id = a.person_id and w.closed_at is null
                                 where a.space_id = p.space_id and a.list_id = p.access_list_id) end as expected,
                               case when :follows then (
                                 select count(*)::int from spaces.access a join people.identity w on w.person_id = a.person_id and w.closed_at is null
                                 join posts.reading z on z.post_id = p.id and z.person_id = a.person_id
                                 where a.space_id = p.space_id and a.list_id = p.access_list_id) end as read
                        from posts.post p
                        join spaces.identity s on s.space_id = p.space_id
                        left join people.identity i on i.person_id = p.author_id
                        left join posts.note n on n.post_id = p.id
                        left join posts.reading r on r.post_id = p.id and r.person_id = :person
                        left join posts.public_copy c on c.post_id = p.id
                        left join people.identity y on y.person_id = c.approved_by
                        where p.id = :id
                        """)
                .param("id", id)
                .param("person", personId)
                .param("follows", follows)
                .query((row, _) -> facts(row))
                .single();
    }

    private static Facts facts(ResultSet row) throws SQLException {
        var picture = row.getBoolean("pictured") ? row.getObject("picture_id", UUID.class) : null;
        return new Facts(
                new PostPlace(
                        row.getObject("space_id", UUID.class),
                        row.getString("space_name"),
                        row.getString("organisation_slug"),
                        row.getString("slug"),
                        row.getBoolean("secret")),
                row.getString("title"),
                DraftStore.blocks(row.getString("body")),
                picture == null
                        ? null
                        : new PostPicture(picture, Objects.requireNonNullElse(row.getString("picture_text"), "")),
                new PostAuthor(
                        row.getObject("author_id", UUID.class),
                        row.getString("author_name"),
                        row.getBoolean("author_external")),
                PostStore.instant(row, "edited_at"),
                row.getObject("number") == null ? null : note(row),
                row.getObject("for_public") == null
                        ? null
                        : new PublicView(
                                row.getString("panel_text"),
                                row.getObject("panel_from", LocalDate.class),
                                row.getObject("panel_until", LocalDate.class),
                                PostStore.instant(row, "approved_at"),
                                row.getString("approved_by_name"),
                                row.getInt("revision"),
                                null,
                                row.getObject("approved_picture", Integer.class)),
                row.getObject("picture_id", UUID.class),
                row.getInt("comments"));
    }

    private static ServiceNoteView note(ResultSet row) throws SQLException {
        var asks = row.getTimestamp("reading_asked_at") != null;
        return new ServiceNoteView(
                row.getInt("year"),
                row.getInt("number"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("signatory"),
                row.getObject("valid_until", LocalDate.class),
                asks,
                PostStore.instant(row, "read_at"),
                asks ? row.getObject("read", Integer.class) : null,
                asks ? row.getObject("expected", Integer.class) : null);
    }

    /// The names of documents, as far as somebody may read them, in the order asked.
    List<PostFileView> files(UUID personId, List<UUID> documents) {
        return sql.sql("""
                        select d.entry_id as id, d.name
                        from unnest(:documents::uuid[]) with ordinality as x (id, place)
                        join documents.identity d on d.entry_id = x.id and d.kind = 'DOCUMENT' and d.trashed_at is null
                        join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = :person
                        order by x.place
                        """)
                .param("documents", documents.toArray(UUID[]::new))
                .param("person", personId)
                .query(PostFileView.class)
                .list();
    }

    List<UUID> attachments(UUID id) {
        return sql.sql("select document_id from posts.attachment where post_id = :id order by place")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /// Which of the documents lie in a space and may be read by somebody.
    int readable(UUID personId, UUID spaceId, List<UUID> documents) {
        return sql.sql("""
                        select count(distinct d.entry_id) from documents.identity d
                        join spaces.access a on a.space_id = d.space_id and a.list_id = d.access_list_id and a.person_id = :person
                        where d.entry_id = any (:documents::uuid[]) and d.space_id = :space and d.kind = 'DOCUMENT' and d.trashed_at is null
                        """)
                .param("documents", documents.toArray(UUID[]::new))
                .param("person", personId)
                .param("space", spaceId)
                .query(Integer.class)
                .single();
    }
}
