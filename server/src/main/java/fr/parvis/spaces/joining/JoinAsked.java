package fr.parvis.spaces.joining;

import fr.parvis.platform.Journaled;
import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody asks to come into a space; for those who run it.
///
/// @param subject the space's name
/// @param excerpt what they say of themselves
/// @param address the page where one answers
public record JoinAsked(
        UUID spaceId,
        UUID personId,
        List<UUID> facilitators,
        String subject,
        @Nullable String excerpt,
        String address,
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
    public UUID by() {
        return personId;
    }

    @Override
    public Trace trace() {
        return new Trace("member.asked", spaceId, null, true, false, personId, null, null, at, personId, null);
    }
}
