package fr.parvis.retention.campaigns;

import fr.parvis.platform.Problem;
import java.util.List;

/// Who may do what with a campaign: those who administer the authority run it, those who run its spaces take part.
final class CampaignPolicy {
    private CampaignPolicy() {}

    /// @throws Problem NOT_FOUND
    static void requireSee(Campaign campaign, boolean administers, List<CampaignStore.Part> parts) {
        var takesPart =
                campaign.state() != CampaignState.PLANNED && parts.stream().anyMatch(CampaignStore.Part::runs);
        if (!administers && !takesPart) {
            throw Problem.notFound();
        }
    }

    static List<CampaignAction> actions(Campaign campaign, boolean administers) {
        if (!administers) {
            return List.of();
        }
        return switch (campaign.state()) {
            case PLANNED -> List.of(CampaignAction.CANCEL);
            case RUNNING -> List.of(CampaignAction.CLOSE);
            case CLOSED -> List.of();
        };
    }
}
