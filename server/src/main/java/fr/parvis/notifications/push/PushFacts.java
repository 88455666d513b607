package fr.parvis.notifications.push;

import fr.parvis.platform.PersonalNotice;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps that a bell rang, within the transaction that made it ring: one row where somebody of those has a device, none
/// otherwise. News of spaces are kept already.
@Component
class PushFacts {
    private final PushTurnStore store;

    PushFacts(PushTurnStore store) {
        this.store = store;
    }

    @EventListener
    @Transactional
    void keep(PersonalNotice notice) {
        var others = notice.forMany() ? List.<UUID>of() : notice.told();
        if (!others.isEmpty()) {
            store.keep(others);
        }
    }
}
