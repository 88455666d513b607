package fr.parvis.posts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What is being written, and what makes a post more than one: its note, its copy for the public.
@Repository
class DraftStore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final JdbcClient sql;

    DraftStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Kept(WritePost content, Instant at) {}

    Optional<Kept> find(UUID postId, UUID personId) {
        return sql.sql("select content, at from posts.draft where post_id = :post and person_id = :person")
                .param("post", postId)
                .param("person", personId)
                .query((row, _) -> new Kept(
                        JSON.readValue(row.getString("content"), WritePost.class),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    void keep(UUID postId, UUID personId, WritePost content, Instant at) {
        sql.sql("""
                        insert into posts.draft (post_id, person_id, content, at) values (:post, :person, :content::jsonb, :at)
                        on conflict (post_id, person_id) do update set content = excluded.content, at = excluded.at
                        """)
                .param("post", postId)
                .param("person", personId)
                .param("content", JSON.writeValueAsString(content))
                .param("at", PostStore.utc(at))
                .update();
    }

    void drop(UUID postId, UUID personId) {
        sql.sql("delete from posts.draft where post_id = :post and person_id = :person")
                .param("post", postId)
                .param("person", personId)
                .update();
    }

    static String json(PostBody body) {
        return JSON.writeValueAsString(body.blocks());
    }

    static java.util.List<PostBlock> blocks(String json) {
        return java.util.List.of(JSON.readValue(json, PostBlock[].class));
    }

    int nextNumber(UUID spaceId, int year) {
        return sql.sql("select coalesce(max(number), 0) + 1 from posts.note where space_id = :space and year = :year")
                .param("space", spaceId)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /// @return whether the number was free
    boolean numbers(UUID postId, UUID spaceId, NoteFacts note, Instant at) {
        var signedOn = Objects.requireNonNull(note.signedOn());
        return sql.sql("""
                        insert into posts.note (post_id, space_id, year, number, signed_on, signatory, valid_until, reading_asked_at)
                        select :post, :space, :year, :number, :signed, :signatory, :valid, :asked
                        where not exists (select from posts.note n
                                          where n.space_id = :space and n.year = :year and n.number = :number and n.post_id <> :post)
                        on conflict (post_id) do update set
                          year = excluded.year, number = excluded.number, signed_on = excluded.signed_on, signatory = excluded.signatory,
                          valid_until = excluded.valid_until,
                          reading_asked_at = case when excluded.reading_asked_at is null then null
                            else coalesce(posts.note.reading_asked_at, excluded.reading_asked_at) end
                        """)
                        .param("post", postId)
                        .param("space", spaceId)
                        .param("year", signedOn.getYear())
                        .param("number", note.number())
                        .param("signed", signedOn)
                        .param(
                                "signatory",
                                Objects.requireNonNull(note.signatory()).strip())
                        .param("valid", note.validUntil(), java.sql.Types.DATE)
                        .param(
                                "asked",
                                note.asksReading() ? PostStore.utc(at) : null,
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                > 0;
    }

    /// What was a note is none any more.
    void unnumber(UUID postId) {
        sql.sql("delete from posts.note where post_id = :post")
                .param("post", postId)
                .update();
    }

    /// What is for the public waits for approval, anew where anything that leaves is otherwise.
    ///
    /// @param changed whether the post itself says something else
    void setPublic(UUID postId, PublicCopy copy, boolean changed, Instant at) {
        sql.sql("""
                        insert into posts.public_copy as c (post_id, panel_text, panel_from, panel_until, asked_at)
                        values (:post, :text, :from, :until, :at)
                        on conflict (post_id) do update set
                          panel_text = excluded.panel_text, panel_from = excluded.panel_from, panel_until = excluded.panel_until,
                          approved_at = case when :changed or (c.panel_text, c.panel_from, c.panel_until) is distinct from
                            (excluded.panel_text, excluded.panel_from, excluded.panel_until) then null else c.approved_at end,
                          approved_by = case when :changed or (c.panel_text, c.panel_from, c.panel_until) is distinct from
                            (excluded.panel_text, excluded.panel_from, excluded.panel_until) then null else c.approved_by end
                        """)
                .param("post", postId)
                .param("text", blankToNull(copy.panelText()), java.sql.Types.VARCHAR)
                .param("from", copy.panelFrom(), java.sql.Types.DATE)
                .param("until", copy.panelUntil(), java.sql.Types.DATE)
                .param("changed", changed)
                .param("at", PostStore.utc(at))
                .update();
    }

    void keepInside(UUID postId) {
        sql.sql("delete from posts.public_copy where post_id = :post")
                .param("post", postId)
                .update();
    }

    /// What is taken back is for the public no more.
    void unapprove(UUID postId) {
        sql.sql("update posts.public_copy set approved_at = null, approved_by = null where post_id = :post")
                .param("post", postId)
                .update();
    }

    /// Of a published post: all that its author would have in front of them, but for whom it is for.
    record Written(
            String title,
            String body,
            @Nullable UUID pictureId,
            @Nullable String pictureText,
            UUID[] attachments,
            @Nullable Instant publishAt,
            @Nullable Instant expiresAt,
            @Nullable NoteFacts note,
            @Nullable PublicCopy forPublic) {}

    Written written(UUID postId) {
        return sql.sql("""
                        select p.title, p.body, p.picture_id, p.picture_text, p.publish_at, p.expires_at,
                               array(select x.document_id from posts.attachment x where x.post_id = p.id order by x.place) as attachments,
                               n.number, n.signed_on, n.signatory, n.valid_until, n.reading_asked_at,
                               c.post_id as for_public, c.panel_text, c.panel_from, c.panel_until
                        from posts.post p
                        left join posts.note n on n.post_id = p.id
                        left join posts.public_copy c on c.post_id = p.id
                        where p.id = :post
                        """)
                .param("post", postId)
                .query((row, _) -> new Written(
                        row.getString("title"),
                        row.getString("body"),
                        row.getObject("picture_id", UUID.class),
                        row.getString("picture_text"),
                        (UUID[]) row.getArray("attachments").getArray(),
                        PostStore.instant(row, "publish_at"),
                        PostStore.instant(row, "expires_at"),
                        row.getObject("number") == null
                                ? null
                                : new NoteFacts(
                                        row.getInt("number"),
                                        row.getObject("signed_on", LocalDate.class),
                                        row.getString("signatory"),
                                        row.getObject("valid_until", LocalDate.class),
                                        row.getTimestamp("reading_asked_at") != null),
                        row.getObject("for_public") == null
                                ? null
                                : new PublicCopy(
                                        row.getString("panel_text"),
                                        row.getObject("panel_from", LocalDate.class),
                                        row.getObject("panel_until", LocalDate.class))))
                .single();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
