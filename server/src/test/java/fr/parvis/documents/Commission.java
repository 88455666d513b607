package fr.parvis.documents;

import fr.parvis.files.NewUpload;
import fr.parvis.files.Upload;
import fr.parvis.files.Uploads;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Space;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A commission of a commune of a test's own: its people, its space, its documents.
@Component
public class Commission {
    private final JdbcClient sql;
    private final Spaces spaces;
    private final Documents documents;
    private final Deposits deposits;
    private final Uploads uploads;
    private final DocumentAccess access;
    private final ReaderLog readerLog;

    Commission(
            JdbcClient sql,
            Spaces spaces,
            Documents documents,
            Deposits deposits,
            Uploads uploads,
            DocumentAccess access,
            ReaderLog readerLog) {
        this.sql = sql;
        this.spaces = spaces;
        this.documents = documents;
        this.deposits = deposits;
        this.uploads = uploads;
        this.access = access;
        this.readerLog = readerLog;
    }

    /// A commune with one space, and a person of each kind.
    public record Room(
            UUID organisationId,
            Space space,
            UUID root,
            Actor facilitator,
            Actor contributor,
            Actor reader,
            Actor guest,
            Actor stranger) {}

    public Room room() {
        var organisationId = commune();
        var facilitator = inhabitant(organisationId, "MANAGER");
        var contributor = inhabitant(organisationId, "MEMBER");
        var reader = inhabitant(organisationId, "MEMBER");
        var guest = guest(facilitator);
        var space = space(organisationId, facilitator, contributor, reader, guest);
        var root = documents.root(facilitator, space.id()).entry().id();
        return new Room(
                organisationId, space, root, facilitator, contributor, reader, guest, inhabitant(commune(), "MEMBER"));
    }

    public Space space(UUID organisationId, Actor facilitator, Actor contributor, Actor reader, Actor guest) {
        var space = spaces.open(
                facilitator,
                OpenSpace.of(organisationId, SpaceType.WORKING_GROUP, "Commission " + UUID.randomUUID())
                        .with(List.of(
                                AddMember.person(facilitator.personId(), Role.FACILITATOR),
                                AddMember.person(contributor.personId(), Role.CONTRIBUTOR),
                                AddMember.person(reader.personId(), Role.READER))));
        sql.sql(
                        "insert into spaces.member (space_id, person_id, role, added_at) values (:space, :person, 'READER', current_timestamp)")
                .param("space", space.id())
                .param("person", guest.personId())
                .update();
        sql.sql("insert into spaces.tool (space_id, code, enabled_at) values (:space, 'REQUESTS', current_timestamp)")
                .param("space", space.id())
                .update();
        return space;
    }

    public UUID commune() {
        return sql.sql("""
                        insert into organisations.organisation (slug, name, kind, created_at)
                        values ('bourg-' || :unique, 'Bourg ' || :unique, 'MUNICIPALITY', current_timestamp) returning id
                        """).param("unique", unique()).query(UUID.class).single();
    }

    public void quota(UUID organisationId, Long bytes) {
        sql.sql("update organisations.organisation set storage_quota = :bytes where id = :id")
                .param("bytes", bytes)
                .param("id", organisationId)
                .update();
    }

    public Actor inhabitant(UUID organisationId, String role) {
        var actor = Actor.of(person());
        sql.sql("""
                        insert into people.affiliation (person_id, organisation_id, kind, role, started_at)
                        values (:person, :organisation, 'AGENT', :role, current_timestamp)
                        """)
                .param("person", actor.personId())
                .param("organisation", organisationId)
                .param("role", role)
                .update();
        return actor;
    }

    private Actor guest(Actor sponsor) {
        var actor = new Actor(person(), null, null, false, true, java.util.Locale.FRENCH);
        sql.sql("""
                        insert into people.guest (person_id, sponsor_id, organisation_name, ends_at)
                        values (:person, :sponsor, 'Cabinet Aubry', current_timestamp + interval '90 days')
                        """)
                .param("person", actor.personId())
                .param("sponsor", sponsor.personId())
                .update();
        return actor;
    }

    private UUID person() {
        return sql.sql("""
                        insert into people.person (email, given_name, family_name, created_at)
                        values (:unique || '@bourg.example', 'Odile', 'Thiriet ' || :unique, current_timestamp) returning id
                        """).param("unique", unique()).query(UUID.class).single();
    }

    public void join(Room room, Actor actor, Role role) {
        sql.sql("""
                        insert into spaces.member (space_id, person_id, role, added_at)
                        values (:space, :person, :role::spaces.role, current_timestamp)
                        """)
                .param("space", room.space().id())
                .param("person", actor.personId())
                .param("role", role.name())
                .update();
    }

    /// One more reader: enough people for nobody to be guessed among them.
    public Actor crowd(Room room) {
        var fifth = inhabitant(room.organisationId(), "MEMBER");
        join(room, fifth, Role.READER);
        return fifth;
    }

    /// Only the facilitators see it from now on.
    public void hide(Room room, UUID id) {
        access.restrict(room.facilitator(), id, new SetAccess(List.of()));
    }

    /// Opens a document, as its page does.
    public void read(Actor actor, UUID id) {
        readerLog.opened(actor, id);
    }

    public void leave(Room room, Actor actor) {
        sql.sql("delete from spaces.member where space_id = :space and person_id = :person")
                .param("space", room.space().id())
                .param("person", actor.personId())
                .update();
    }

    /// The cookie of a session in which somebody is signed in.
    public String cookie(Actor actor) {
        try {
            var token = UUID.randomUUID().toString();
            var hash =
                    java.security.MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            sql.sql("""
                            insert into people.session (token_hash, person_id, created_at, last_seen_at, expires_at, remembered)
                            values (:hash, :person, current_timestamp, current_timestamp, current_timestamp + interval '12 hours', false)
                            """).param("hash", hash).param("person", actor.personId()).update();
            return "parvis_session=" + token;
        } catch (java.security.NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }

    public UUID folder(Actor actor, UUID parent, String name) {
        return documents
                .createFolder(actor, parent, new CreateFolder(name))
                .entry()
                .id();
    }

    public UUID document(Actor actor, UUID folder, String name, String content) {
        return deposits.deposit(
                actor, folder, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), null);
    }

    /// By the way of the browser: announced and sent in one go.
    Upload upload(Actor actor, UUID folder, String name, String content, String conflict) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return uploads.deposit(
                actor,
                new NewUpload("documents", name, bytes.length, metadata(folder, name, conflict)),
                new ByteArrayInputStream(bytes));
    }

    static Map<String, String> metadata(UUID folder, String name, String conflict) {
        return new HashMap<>(Map.of("folderId", folder.toString(), "filename", name, "conflict", conflict));
    }

    List<String> names(Actor actor, UUID folder) {
        return documents
                .children(actor, folder, new EntrySort.Order(EntrySort.NAME, false, null), null)
                .items()
                .stream()
                .map(EntryView::name)
                .toList();
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 12);
    }
}
