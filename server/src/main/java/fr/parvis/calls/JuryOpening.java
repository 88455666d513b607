package fr.parvis.calls;

import fr.parvis.calls.CallView.JurorView;
import fr.parvis.platform.PersonalNotice.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells the jury, once, that it may begin: as soon as who runs the call closes it, else once its last day is over;
/// where nothing counts yet, as soon as something does.
@Component
class JuryOpening {
    private final CallGate gate;
    private final CallStore store;
    private final CallViewStore views;
    private final ApplicationEventPublisher events;

    JuryOpening(CallGate gate, CallStore store, CallViewStore views, ApplicationEventPublisher events) {
        this.gate = gate;
        this.store = store;
        this.views = views;
        this.events = events;
    }

    /// @param id of that call; null for whichever is next
    /// @param by who closed it; they are not told
    /// @return whether there was any
    @Transactional
    boolean openNext(@Nullable UUID id, @Nullable UUID by) {
        var taken = store.takeJuryToTell(id, gate.now());
        taken.ifPresent(callId -> tell(callId, by));
        return taken.isPresent();
    }

    private void tell(UUID id, @Nullable UUID by) {
        var it = gate.requirePublic(id);
        var jurors = views.jurors(id).stream().map(JurorView::personId).toList();
        if (!jurors.isEmpty()) {
            events.publishEvent(new CallTold(
                    Kind.JURY_OPENED, jurors, by, gate.now(), it.spaceId(), it.title(), null, Call.address(id)));
        }
    }
}
