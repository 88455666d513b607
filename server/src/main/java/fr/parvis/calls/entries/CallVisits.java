package fr.parvis.calls.entries;

import fr.parvis.calls.Call;
import fr.parvis.calls.CallChanged;
import fr.parvis.calls.CallChanged.What;
import fr.parvis.calls.CallGate;
import fr.parvis.calls.CallStore;
import fr.parvis.calls.CallStore.Point;
import fr.parvis.calls.entries.CallEntryStore.Entry;
import fr.parvis.visitors.VisitKeeper;
import fr.parvis.visitors.VisitSign;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets go of entries before who brought them is forgotten. On the day that was promised what won stays, with the name
/// that was announced; all the rest goes with its photographs.
@Component
class CallVisits implements VisitKeeper {
    private final CallGate gate;
    private final CallStore calls;
    private final CallEntryStore store;
    private final Pictures pictures;
    private final ApplicationEventPublisher events;

    CallVisits(
            CallGate gate, CallStore calls, CallEntryStore store, Pictures pictures, ApplicationEventPublisher events) {
        this.gate = gate;
        this.calls = calls;
        this.store = store;
        this.pictures = pictures;
        this.events = events;
    }

    @Override
    public String door() {
        return CallEntries.DOOR;
    }

    @Override
    public void leaving(List<UUID> visitIds, Why why) {
        store.ofVisits(visitIds).stream().map(Entry::callId).distinct().forEach(callId -> {
            // Whether an entry won is read while nobody announces; nobody scores what is going.
            var call = gate.requirePublicAlone(callId);
            var entries = store.ofVisits(visitIds).stream()
                    .filter(entry -> entry.callId().equals(callId))
                    .toList();
            leave(call, entries, why);
        });
    }

    @Override
    public VisitSign sign(UUID placeId) {
        return CallEntries.sign(gate.requirePublic(placeId));
    }

    private void leave(Call call, List<Entry> entries, Why why) {
        var staying = entries.stream()
                .filter(entry -> why == Why.DUE && entry.place() != null)
                .map(Entry::id)
                .toList();
        var going = entries.stream()
                .map(Entry::id)
                .filter(id -> !staying.contains(id))
                .toList();
        store.forgetVisits(staying);
        pictures.release(call, going);
        store.delete(going);
        if (why == Why.DUE && !store.hasVisits(call.id())) {
            calls.mark(call.id(), Point.ERASED, gate.now());
            tell(call, What.ERASED);
        } else if (why != Why.UNPROVED) {
            tell(call, What.MOVED);
        }
    }

    private void tell(Call call, What what) {
        events.publishEvent(new CallChanged(what, call.id(), call.title(), call.spaceId(), null, gate.now(), null));
    }
}
