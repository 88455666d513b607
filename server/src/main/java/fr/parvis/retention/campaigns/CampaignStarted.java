package fr.parvis.retention.campaigns;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A campaign begins in the spaces that some people run.
///
/// @param subject its title
/// @param endsOn its last day
public record CampaignStarted(
        UUID campaignId,
        String subject,
        @Nullable String excerpt,
        LocalDate endsOn,
        List<UUID> recipients,
        UUID by,
        Instant at)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.CLEAN_UP;
    }

    @Override
    public @Nullable UUID spaceId() {
        return null;
    }

    @Override
    public String address() {
        return "/menage/" + campaignId;
    }
}
