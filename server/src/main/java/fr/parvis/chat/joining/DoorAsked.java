package fr.parvis.chat.joining;

import fr.parvis.platform.Journaled;
import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asks to come in by a topic's door; for those who run its space.
///
/// @param personId null for somebody without an account
/// @param subject the topic's title
/// @param said what they say of themselves
public record DoorAsked(
        UUID spaceId,
        UUID conversationId,
        @Nullable UUID personId,
        String name,
        List<UUID> facilitators,
        String subject,
        @Nullable String said,
        Instant at)
        implements PersonalNotice, Journaled {
    @Override
    public Kind kind() {
        return Kind.REQUEST;
    }

    @Override
    public List<UUID> recipients() {
        return facilitators;
    }

    @Override
    public @Nullable UUID by() {
        return personId;
    }

    /// Who has no account is named here: the bell knows the names of accounts only.
    @Override
    public @Nullable String excerpt() {
        if (personId != null) {
            return said;
        }
        return said == null ? name : name + " : " + said;
    }

    @Override
    public String address() {
        return Doors.page(conversationId);
    }

    @Override
    public Audience audience() {
        return Audience.ofPersons(facilitators);
    }

    @Override
    public Trace trace() {
        return new Trace(
                "dialogue.door-asked", spaceId, null, true, false, conversationId, subject, name, at, personId, null);
    }
}
