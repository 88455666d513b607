package fr.parvis.retention.campaigns;

import fr.parvis.platform.Actor;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import java.util.List;
import org.springframework.stereotype.Component;

/// The clean-ups that await who runs a space.
@Component
class CampaignsToday implements TodaySource {
    private static final int LINES = 12;

    private final CampaignCountStore store;

    CampaignsToday(CampaignCountStore store) {
        this.store = store;
    }

    @Override
    public List<TodayItem> today(Actor actor) {
        return store.today(actor.personId(), LINES);
    }
}
