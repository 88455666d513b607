package fr.parvis.retention.campaigns;

import fr.parvis.retention.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Some weeks in which spaces of an authority look through what could go.
///
/// @param words what the administrator says about it
/// @param reasons what is aimed at
/// @param years for how many nobody changed what is called old
/// @param startedAt when its spaces were counted and told; null before its first day
/// @param closedAt when its figures stopped
record Campaign(
        UUID id,
        UUID organisationId,
        String title,
        @Nullable String words,
        LocalDate startsOn,
        LocalDate endsOn,
        Set<Reason> reasons,
        int years,
        UUID openedBy,
        String openedByName,
        @Nullable Instant startedAt,
        @Nullable Instant closedAt) {

    CampaignState state() {
        if (closedAt != null) {
            return CampaignState.CLOSED;
        }
        return startedAt == null ? CampaignState.PLANNED : CampaignState.RUNNING;
    }
}
