package fr.parvis.requests.cases;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Something about a request is not as it was: the pages that show it read it again.
///
/// @param persons who asked, and whoever was ever named in one of its steps
public record CaseMoved(UUID caseId, UUID spaceId, List<UUID> persons, Instant at) implements Change {
    @Override
    public Audience audience() {
        return new Audience(spaceId, null, persons);
    }
}
