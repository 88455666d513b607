package fr.parvis.posts.notes;

import fr.parvis.posts.notes.NoteReadingView.HasReadView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who said that they read which note.
@Repository
class NoteReadingStore {
    private final JdbcClient sql;

    NoteReadingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A note, for its list and its paper.
    record Note(
            String title,
            UUID organisationId,
            int year,
            int number,
            @Nullable Instant remindedAt) {
        String numbered() {
            return year + "-" + number;
        }
    }

    Note note(UUID postId) {
        return sql.sql("""
                        select p.title, s.organisation_id, n.year, n.number, n.reminded_at
                        from posts.note n
                        join posts.post p on p.id = n.post_id
                        join spaces.identity s on s.space_id = p.space_id
                        where n.post_id = :post
                        """).param("post", postId).query(Note.class).single();
    }

    /// @return whether they had not yet
    boolean read(UUID postId, UUID personId, Instant at) {
        return sql.sql(
                                "insert into posts.reading (post_id, person_id, at) values (:post, :person, :at) on conflict do nothing")
                        .param("post", postId)
                        .param("person", personId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /// Who follows a note, and who has just read it.
    List<UUID> concerned(UUID postId, UUID reader) {
        return sql.sql("""
                        select m.person_id from posts.post p
                        join spaces.membership m on m.space_id = p.space_id
                          and (m.role = 'FACILITATOR' or m.person_id = p.author_id or m.person_id = :reader)
                        where p.id = :post
                        """)
                .param("post", postId)
                .param("reader", reader)
                .query(UUID.class)
                .list();
    }

    record Waiting(
            UUID id,
            String givenName,
            String familyName,
            @Nullable String post,
            boolean external,
            @Nullable String organisationName,
            int tone,
            @Nullable String photoUrl) {}

    /// Those whom the note is for now and who have not said that they read it.
    List<Waiting> waiting(UUID postId) {
        return sql.sql("""
                        select c.person_id as id, c.given_name, c.family_name, c.post, c.external, c.organisation_name, c.tone, c.photo_url
                        from posts.post p
                        join spaces.access a on a.space_id = p.space_id and a.list_id = p.access_list_id
                        join people.card c on c.person_id = a.person_id and c.closed_at is null
                        where p.id = :post
                          and not exists (select from posts.reading r where r.post_id = p.id and r.person_id = a.person_id)
                        order by c.family_name collate platform.french, c.given_name collate platform.french, c.person_id
                        """).param("post", postId).query(Waiting.class).list();
    }

    List<HasReadView> done(UUID postId) {
        return sql.sql("""
                        select r.person_id as id, coalesce(i.name, r.said_by) as name, r.at,
                               i.closed_at is not null or not exists (
                                 select from spaces.access a
                                 where a.space_id = p.space_id and a.list_id = p.access_list_id and a.person_id = r.person_id) as gone
                        from posts.reading r
                        join posts.post p on p.id = r.post_id
                        left join people.identity i on i.person_id = r.person_id
                        where r.post_id = :post
                        order by r.at desc, r.id
                        """).param("post", postId).query(HasReadView.class).list();
    }

    /// Once and for all, however many ask at once.
    ///
    /// @return whether nobody had
    boolean remind(UUID postId, UUID by, Instant at) {
        return sql.sql(
                                "update posts.note set reminded_at = :at, reminded_by = :by where post_id = :post and reminded_at is null")
                        .param("post", postId)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                > 0;
    }
}
