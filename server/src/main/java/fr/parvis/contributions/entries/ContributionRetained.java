package fr.parvis.contributions.entries;

import fr.parvis.platform.Change;
import java.time.Instant;
import java.util.UUID;

/// A contribution was retained, or, with `kept` false, is no more: what a sitting's agenda, or a task, can be made of
/// where a module listens. It names no author.
public record ContributionRetained(
        UUID contributionId,
        UUID consultationId,
        UUID spaceId,
        String title,
        String body,
        boolean kept,
        Instant at,
        UUID by)
        implements Change {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }
}
