package fr.parvis.realtime;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Change;
import fr.parvis.platform.LiveRoom;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Space;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import fr.parvis.spaces.Town;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// People, a space, sessions, and facts of a test's own.
@Component
class Hall implements LiveRoom {
    private final JdbcClient sql;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;

    Hall(JdbcClient sql, Spaces spaces, ApplicationEventPublisher events) {
        this.sql = sql;
        this.spaces = spaces;
        this.events = events;
    }

    /// Somebody said something in a space.
    record Spoken(Audience audience, Object payload) implements Change {}

    Town town() {
        return new Town(sql);
    }

    Space space(UUID authority, Actor manager, Actor... members) {
        return spaces.open(
                manager,
                OpenSpace.of(authority, SpaceType.WORKING_GROUP, "Fleurissement " + UUID.randomUUID())
                        .with(Arrays.stream(members)
                                .map(each -> AddMember.person(each.personId(), Role.CONTRIBUTOR))
                                .toList()));
    }

    void speak(Change.Audience audience, Object payload) {
        events.publishEvent(new Spoken(audience, payload));
    }

    void speak(UUID spaceId, String words) {
        speak(Change.Audience.ofSpace(spaceId), Map.of("words", words));
    }

    void remove(UUID spaceId, Actor person) {
        sql.sql("delete from spaces.member where space_id = :space and person_id = :person")
                .param("space", spaceId)
                .param("person", person.personId())
                .update();
    }

    void add(UUID spaceId, Actor person) {
        sql.sql(
                        "insert into spaces.member (space_id, person_id, role, added_at) values (:space, :person, 'READER', current_timestamp)")
                .param("space", spaceId)
                .param("person", person.personId())
                .update();
    }

    /// Whoever is in a space may look at it together with the others.
    @Override
    public boolean admits(UUID personId, UUID roomId) {
        return sql.sql("select exists (select from spaces.membership where person_id = :person and space_id = :space)")
                .param("person", personId)
                .param("space", roomId)
                .query(Boolean.class)
                .single();
    }

    String cookie(Actor actor) {
        try {
            var token = UUID.randomUUID().toString();
            sql.sql("""
                            insert into people.session (token_hash, person_id, created_at, last_seen_at, expires_at, remembered)
                            values (:hash, :person, current_timestamp, current_timestamp, current_timestamp + interval '12 hours', false)
                            """)
                    .param("hash", MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)))
                    .param("person", actor.personId())
                    .update();
            return "parvis_session=" + token;
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }

    void close(Actor person) {
        sql.sql("update people.person set closed_at = current_timestamp where id = :person")
                .param("person", person.personId())
                .update();
    }

    List<UUID> sessions(Actor person) {
        return sql.sql("select id from people.session where person_id = :person")
                .param("person", person.personId())
                .query(UUID.class)
                .list();
    }

    UUID list(UUID spaceId, Actor reader) {
        var list = sql.sql(
                        "insert into spaces.access_list (space_id, created_at) values (:space, current_timestamp) returning id")
                .param("space", spaceId)
                .query(UUID.class)
                .single();
        sql.sql("insert into spaces.access_entry (list_id, person_id, level) values (:list, :person, 'READ')")
                .param("list", list)
                .param("person", reader.personId())
                .update();
        return list;
    }
}
