package fr.parvis.posts.leaving;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.portability.Home;
import fr.parvis.portability.OfflinePage;
import fr.parvis.portability.ReturningPart;
import fr.parvis.portability.SpacePages;
import fr.parvis.posts.PostBlock;
import fr.parvis.posts.PostBody;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Spaces;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What was published, for who takes the space away as far as they see it. Drafts stay behind. What comes back is for
/// the whole space, or for those who run it where it was for some only; nothing of it is for the public any more.
@Repository
class LeavingPostStore implements ReturningPart<LeavingPost>, SpacePages {
    private static final JsonMapper JSON = new JsonMapper();
    static final String LEAVING = """
            from posts.post p
            join spaces.access a on a.space_id = p.space_id and a.list_id = p.access_list_id and a.person_id = :person
            """;

    private final JdbcClient sql;
    private final Spaces spaces;
    private final AccessLists lists;

    LeavingPostStore(JdbcClient sql, Spaces spaces, AccessLists lists) {
        this.sql = sql;
        this.spaces = spaces;
        this.lists = lists;
    }

    @Override
    public String name() {
        return "posts";
    }

    @Override
    public List<UUID> people(Actor actor, UUID spaceId) {
        return sql.sql("select distinct p.author_id " + LEAVING
                        + " where p.space_id = :space and p.publish_at is not null and p.author_id is not null")
                .param("person", actor.personId())
                .param("space", spaceId)
                .query(UUID.class)
                .list();
    }

    @Override
    public void write(Actor actor, UUID spaceId, Consumer<Object> rows) {
        posts(actor, spaceId).forEach(rows);
    }

    private List<LeavingPost> posts(Actor actor, UUID spaceId) {
        return sql.sql("""
                        select p.*, coalesce(i.name, p.said_by) as author, n.year, n.number, n.signed_on, n.signatory, n.valid_until, n.reading_asked_at,
                               (select coalesce(string_agg(x.document_id::text, ' ' order by x.place), '') from posts.attachment x
                                where x.post_id = p.id) as attachments
                        """ + LEAVING + """
                        left join people.identity i on i.person_id = p.author_id
                        left join posts.note n on n.post_id = p.id
                        where p.space_id = :space and p.publish_at is not null
                        order by p.publish_at, p.id
                        """)
                .param("person", actor.personId())
                .param("space", spaceId)
                .query((row, _) -> leaving(row))
                .list();
    }

    private static LeavingPost leaving(ResultSet row) throws SQLException {
        return new LeavingPost(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("author"),
                row.getObject("author_id", UUID.class),
                row.getTimestamp("publish_at").toInstant(),
                instant(row, "edited_at"),
                instant(row, "expires_at"),
                row.getTimestamp("pinned_at") != null,
                row.getBoolean("own_access"),
                row.getString("body"),
                row.getString("words"),
                row.getObject("picture_id", UUID.class),
                row.getString("picture_text"),
                row.getString("attachments"),
                row.getObject("year", Integer.class),
                row.getObject("number", Integer.class),
                row.getObject("signed_on", LocalDate.class),
                row.getString("signatory"),
                row.getObject("valid_until", LocalDate.class),
                row.getTimestamp("reading_asked_at") != null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    @Override
    public void write(Actor actor, UUID spaceId, Pages pages) throws IOException {
        for (var post : posts(actor, spaceId)) {
            pages.page("Publications", post.title(), page -> write(post, page));
        }
    }

    private void write(LeavingPost post, OfflinePage page) {
        if (post.number() != null) {
            page.words("Note de service n° " + post.year() + "-" + post.number() + ", signée : " + post.signatory());
        }
        page.said(post.author(), "", post.at(), post.text(), false);
        said(post.id()).forEach(said -> page.said(said.author(), "", said.at(), said.text(), said.answer()));
    }

    private record Said(String author, Instant at, String text, boolean answer) {}

    private List<Said> said(UUID postId) {
        return sql.sql("""
                        select coalesce(i.name, c.said_by) as author, c.at, c.body as text, c.thread_id is not null as answer
                        from posts.comment c left join people.identity i on i.person_id = c.author_id
                        where c.post_id = :post and c.removed_at is null
                        order by coalesce((select f.at from posts.comment f where f.id = c.thread_id), c.at), c.at, c.id
                        """).param("post", postId).query(Said.class).list();
    }

    @Override
    public Class<LeavingPost> row() {
        return LeavingPost.class;
    }

    @Override
    public void takeBack(Home home, List<LeavingPost> rows) {
        for (var row : rows) {
            var body = body(row.blocks());
            if (row.id() != null && row.at() != null && isTitle(row.title()) && body != null) {
                takeBack(home, row, body);
            }
        }
    }

    private void takeBack(Home home, LeavingPost row, PostBody body) {
        var id = LeavingWords.id(home.spaceId(), row.id());
        if (exists(id)) {
            return;
        }
        var member = spaces.require(home.actor(), home.spaceId());
        var by = home.person(row.by());
        var expires = row.expiresAt() != null && row.expiresAt().isAfter(row.at()) ? row.expiresAt() : null;
        sql.sql("""
                        insert into posts.post (id, space_id, access_list_id, own_access, title, body, words, picture_id, picture_text, author_id, said_by,
                                                created_at, publish_at, announced_at, edited_at, expires_at, pinned_at, pinned_by)
                        values (:id, :space, :list, :own, :title, :body::jsonb, :words, :picture, :pictureText, :by, :said,
                                :at, :at, :at, :edited, :expires, :pinned, :pinner)
                        """)
                .param("id", id)
                .param("space", home.spaceId())
                .param(
                        "list",
                        row.targeted()
                                ? lists.restrict(member, List.of())
                                : member.space().accessListId())
                .param("own", row.targeted())
                .param("title", row.title().strip())
                .param("body", JSON.writeValueAsString(body.blocks()))
                .param("words", body.words())
                .param("picture", home.entry(row.picture()), Types.OTHER)
                .param("pictureText", cut(row.pictureText()), Types.VARCHAR)
                .param("by", by, Types.OTHER)
                .param("said", LeavingWords.said(by, row.author()), Types.VARCHAR)
                .param("at", LeavingWords.utc(row.at()))
                .param("edited", LeavingWords.utc(row.editedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("expires", LeavingWords.utc(expires), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("pinned", row.pinned() ? LeavingWords.utc(row.at()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("pinner", row.pinned() ? home.actor().personId() : null, Types.OTHER)
                .update();
        attach(home, id, row.attachments());
        number(home, id, row);
    }

    private void attach(Home home, UUID id, @Nullable String attachments) {
        var documents = Arrays.stream(
                        Objects.requireNonNullElse(attachments, "").split(" "))
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(text -> home.entry(UUID.fromString(text)))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        sql.sql("""
                        insert into posts.attachment (post_id, document_id, place)
                        select :id, x.document_id, x.place from unnest(:documents::uuid[]) with ordinality as x (document_id, place)
                        on conflict do nothing
                        """).param("id", id).param("documents", documents).update();
    }

    /// Where another note bears the number already, it stays a publication.
    private void number(Home home, UUID id, LeavingPost row) {
        if (row.number() == null || row.year() == null || row.signedOn() == null || row.signatory() == null) {
            return;
        }
        var until = row.validUntil() != null && !row.validUntil().isBefore(row.signedOn()) ? row.validUntil() : null;
        sql.sql("""
                        insert into posts.note (post_id, space_id, year, number, signed_on, signatory, valid_until, reading_asked_at)
                        select :id, :space, :year, :number, :signed, :signatory, :until, :asked
                        where :number between 1 and 9999 and btrim(:signatory) <> '' and length(:signatory) <= 200
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("space", home.spaceId())
                .param("year", row.year())
                .param("number", row.number())
                .param("signed", row.signedOn())
                .param("signatory", row.signatory())
                .param("until", until, Types.DATE)
                .param("asked", row.asksReading() ? LeavingWords.utc(row.at()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private boolean exists(UUID id) {
        return sql.sql("select exists (select from posts.post where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private static boolean isTitle(@Nullable String title) {
        return title != null && !title.isBlank() && title.length() <= 200;
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= 300 ? text : text.substring(0, 300);
    }

    /// Nothing where it is not what a post may say.
    private static @Nullable PostBody body(@Nullable String blocks) {
        try {
            return blocks == null ? null : PostBody.of(List.of(JSON.readValue(blocks, PostBlock[].class)));
        } catch (JacksonException | Problem | NullPointerException unfit) {
            return null;
        }
    }
}
