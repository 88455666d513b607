package fr.parvis.notifications.mails;

import fr.parvis.platform.PersonalNotice;
import fr.parvis.platform.SpaceNews;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what happens, within the transaction that makes it so: one row, however many people it is for.
@Component
class Facts {
    private final FactStore store;

    Facts(FactStore store) {
        this.store = store;
    }

    @EventListener
    @Transactional
    void keep(SpaceNews news) {
        if (news.tellsNews()) {
            store.insert(news);
        }
    }

    @EventListener
    @Transactional
    void keep(PersonalNotice notice) {
        var others = notice.forMany() ? List.<UUID>of() : notice.told();
        if (!others.isEmpty() && !notice.mailed()) {
            store.insertCall(others);
        }
    }
}
