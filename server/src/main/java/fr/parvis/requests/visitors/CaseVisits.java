package fr.parvis.requests.visitors;

import fr.parvis.files.Storage;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.CaseMoved;
import fr.parvis.visitors.VisitKeeper;
import fr.parvis.visitors.VisitSign;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets go of what visitors said before they are forgotten. Of a request that was made, its number, its dates and
/// how it ended stay, and nothing that was written in it by anybody; one that still ran is cancelled.
@Component
class CaseVisits implements VisitKeeper {
    private final PublicFormStore doors;
    private final VisitDraftStore brought;
    private final OwnCaseStore store;
    private final Storage storage;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseVisits(
            PublicFormStore doors,
            VisitDraftStore brought,
            OwnCaseStore store,
            Storage storage,
            ApplicationEventPublisher events,
            Clock clock) {
        this.doors = doors;
        this.brought = brought;
        this.store = store;
        this.storage = storage;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String door() {
        return PublicForm.NAME;
    }

    @Override
    public VisitSign sign(UUID placeId) {
        return VisitorFiling.sign(doors.find(placeId).orElseThrow(Problem::notFound));
    }

    /// @throws Problem CASE_GATHERS where it is taken back while others ask for the same by it
    @Override
    public void leaving(List<UUID> visitIds, Why why) {
        var at = clock.instant();
        for (var one : store.lock(visitIds)) {
            if (why == Why.WITHDRAWN && one.open() && one.gathers()) {
                throw new Problem(RequestProblem.CASE_GATHERS);
            }
            store.erase(one.id(), at);
            free(one.organisationId(), one.spaceId(), one.bytes());
            events.publishEvent(new CaseMoved(one.id(), one.spaceId(), List.of(), at));
        }
        brought.weights(visitIds).forEach(it -> free(it.organisationId(), it.spaceId(), it.bytes()));
        brought.delete(visitIds);
    }

    private void free(UUID organisationId, UUID spaceId, long bytes) {
        if (bytes > 0) {
            storage.change(List.of(new Storage.Share(organisationId, spaceId, -bytes)));
        }
    }
}
