package fr.parvis.imports;

import fr.parvis.platform.Journaled;
import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import is over, or waits because it cannot go on: one line of the bell for who started it, and at its end one
/// line of the journal for all that it brought.
///
/// @param subject what was brought
/// @param excerpt how much of it
/// @param ended false where it waits
/// @param address of its page
public record ImportEnded(
        UUID folderId,
        String subject,
        String excerpt,
        boolean ended,
        UUID spaceId,
        UUID accessListId,
        String address,
        UUID startedBy,
        Instant at)
        implements PersonalNotice, Journaled {
    @Override
    public Kind kind() {
        return Kind.IMPORT;
    }

    @Override
    public List<UUID> recipients() {
        return List.of(startedBy);
    }

    @Override
    public @Nullable UUID by() {
        return null;
    }

    @Override
    public @Nullable Trace trace() {
        return ended
                ? Trace.ofThing("import.ended", spaceId, accessListId, folderId, subject, excerpt, at, startedBy)
                : null;
    }
}
