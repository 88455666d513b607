package fr.parvis.spaces.joining;

import fr.parvis.platform.Journaled;
import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who asked to come into a space got an answer.
///
/// @param placeId the space
/// @param subject its name
/// @param address of its page: the space for who was let in, its door for who was not
public record JoinDecided(
        UUID placeId, UUID personId, boolean accepted, String subject, String address, Instant at, UUID by)
        implements PersonalNotice, Journaled {
    @Override
    public Kind kind() {
        return Kind.ANSWER;
    }

    @Override
    public List<UUID> recipients() {
        return List.of(personId);
    }

    /// Who was refused is in none, and reads the answer.
    @Override
    public @Nullable UUID spaceId() {
        return null;
    }

    @Override
    public @Nullable String excerpt() {
        return null;
    }

    @Override
    public @Nullable Trace trace() {
        return accepted
                ? null
                : new Trace("member.refused", placeId, null, true, false, personId, null, null, at, by, null);
    }
}
