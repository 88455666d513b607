package fr.parvis.chat;

import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.messages.WriteMessage;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import fr.parvis.spaces.Town;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A commission of a commune of a test's own, its people, and a topic in its space.
@Component
public class Assembly {
    private final JdbcClient sql;
    private final Spaces spaces;
    private final Conversations conversations;
    private final Messages messages;

    Assembly(JdbcClient sql, Spaces spaces, Conversations conversations, Messages messages) {
        this.sql = sql;
        this.spaces = spaces;
        this.conversations = conversations;
        this.messages = messages;
    }

    /// @param guest a reader from outside
    /// @param neighbour of the same authority, in none of its spaces
    /// @param stranger of another authority
    public record Room(
            Town town,
            UUID authority,
            UUID spaceId,
            UUID topic,
            Actor facilitator,
            Actor contributor,
            Actor reader,
            Actor guest,
            Actor neighbour,
            Actor stranger) {}

    public Room room() {
        var town = new Town(sql);
        var authority = town.authority();
        var facilitator = town.manager(authority);
        var contributor = town.member(authority);
        var reader = town.member(authority);
        var guest = town.guest(facilitator);
        var space = spaces.open(
                facilitator,
                OpenSpace.of(authority, SpaceType.WORKING_GROUP, "Commission " + UUID.randomUUID())
                        .with(List.of(
                                AddMember.person(facilitator.personId(), Role.FACILITATOR),
                                AddMember.person(contributor.personId(), Role.CONTRIBUTOR),
                                AddMember.person(reader.personId(), Role.READER))));
        join(space.id(), guest);
        return new Room(
                town,
                authority,
                space.id(),
                conversations.openTopic(facilitator, space.id(), "Bulletin de printemps"),
                facilitator,
                contributor,
                reader,
                guest,
                town.member(authority),
                town.member(town.authority()));
    }

    public void join(UUID spaceId, Actor actor) {
        sql.sql(
                        "insert into spaces.member (space_id, person_id, role, added_at) values (:space, :person, 'READER', current_timestamp)")
                .param("space", spaceId)
                .param("person", actor.personId())
                .update();
    }

    public void leave(UUID spaceId, Actor actor) {
        sql.sql("delete from spaces.member where space_id = :space and person_id = :person")
                .param("space", spaceId)
                .param("person", actor.personId())
                .update();
    }

    public MessageView say(Actor actor, UUID conversationId, String body) {
        return messages.write(actor, conversationId, new WriteMessage(UUID.randomUUID(), body, null))
                .message();
    }

    public MessageView answer(Actor actor, MessageView root, String body) {
        return messages.write(actor, root.conversationId(), new WriteMessage(UUID.randomUUID(), body, root.id()))
                .message();
    }
}
