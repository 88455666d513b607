package fr.parvis.contributions;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody opened a campaign or a question box.
///
/// @param subject its question
/// @param elsewhere those asked who are not in the space
public record ConsultationOpened(
        UUID consultationId, String subject, UUID spaceId, List<UUID> elsewhere, Instant at, UUID by)
        implements Change, Journaled {
    @Override
    public Audience audience() {
        return new Audience(spaceId, null, elsewhere);
    }

    @Override
    public Trace trace() {
        return new Trace(
                "consultation.opened", spaceId, null, false, false, consultationId, subject, null, at, by, null);
    }
}
