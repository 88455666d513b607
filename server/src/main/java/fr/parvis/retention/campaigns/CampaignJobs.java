package fr.parvis.retention.campaigns;

import fr.parvis.retention.ClutterThrown;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class CampaignJobs {
    private final Campaigns campaigns;

    CampaignJobs(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void keepUp() {
        campaigns.keepUp();
    }

    /// In the transaction that throws away.
    @EventListener
    void on(ClutterThrown thrown) {
        campaigns.recount(thrown.documentIds());
    }
}
