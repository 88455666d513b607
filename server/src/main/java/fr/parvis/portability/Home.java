package fr.parvis.portability;

import fr.parvis.platform.Actor;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a space that was taken away comes back to, as far as some of its rows concern it.
///
/// @param actor who brings it
/// @param entries what its folders and documents have become, of those that the import made and the actor still manages
/// @param people who of those whom it names is in the space
public record Home(Actor actor, UUID spaceId, Map<UUID, UUID> entries, Map<UUID, UUID> people) {

    /// What a folder or a document has become; null where it did not come.
    public @Nullable UUID entry(@Nullable UUID before) {
        return before == null ? null : entries.get(before);
    }

    public @Nullable UUID person(@Nullable UUID before) {
        return before == null ? null : people.get(before);
    }
}
