package fr.parvis.spaces;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A space was opened. Handled at once, in the same transaction, by whoever must prepare it: when opening returns,
/// its folders are there.
///
/// @param folders the names of the model's folders, in order
public record SpaceOpened(UUID spaceId, UUID accessListId, List<String> folders, Instant at, UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }

    @Override
    public Trace trace() {
        return Trace.ofSpace("space.opened", spaceId, null, null, at, by);
    }
}
