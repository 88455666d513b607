package fr.parvis.requests.definitions;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version of a definition is there for those who may ask, or the definition is closed.
///
/// @param number null where it was closed
public record DefinitionPublished(
        UUID definitionId, String name, @Nullable Integer number, UUID spaceId, Instant at, UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }

    @Override
    public Trace trace() {
        var kind = number == null ? "request.closed" : "request.published";
        var detail = number == null ? null : number.toString();
        return new Trace(kind, spaceId, null, false, false, definitionId, name, detail, at, by, null);
    }
}
