package fr.parvis.requests.visitors;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.cases.CaseAction;
import fr.parvis.requests.cases.CaseEvent;
import fr.parvis.requests.cases.CaseFiles;
import fr.parvis.requests.cases.CaseFiles.Brought;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.MoveCase;
import fr.parvis.requests.cases.RateCase;
import fr.parvis.requests.cases.SayInCase;
import fr.parvis.requests.visitors.OwnCaseStore.Standing;
import fr.parvis.requests.visitors.OwnCaseView.OwnCase;
import fr.parvis.requests.visitors.OwnCaseView.OwnEvent;
import fr.parvis.requests.visitors.OwnCaseView.OwnFile;
import fr.parvis.visitors.Visit;
import fr.parvis.visitors.Visits;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A request as who asked without an account follows it, by the link of their mail. They act as the visit that they
/// are:
/// what may be done is what the policy of requests lets who asks do, and nothing else.
@Service
class OwnCases {
    private static final Set<CaseEvent.Kind> SHOWN = Set.of(
            CaseEvent.Kind.FILED,
            CaseEvent.Kind.MOVED,
            CaseEvent.Kind.ASSIGNED,
            CaseEvent.Kind.SAID,
            CaseEvent.Kind.CANCELLED,
            CaseEvent.Kind.EXPECTED,
            CaseEvent.Kind.MERGED);

    private final Visits visits;
    private final PublicFormStore doors;
    private final OwnCaseStore store;
    private final CaseReading reading;
    private final Cases cases;
    private final CaseFiles files;

    OwnCases(
            Visits visits,
            PublicFormStore doors,
            OwnCaseStore store,
            CaseReading reading,
            Cases cases,
            CaseFiles files) {
        this.visits = visits;
        this.doors = doors;
        this.store = store;
        this.reading = reading;
        this.cases = cases;
        this.files = files;
    }

    /// @throws Problem VISIT_OVER (visitors)
    @Transactional
    public OwnCaseView follow(String token) {
        var visit = visits.visit(token, PublicForm.NAME);
        var door = doors.find(visit.placeId()).orElseThrow(Problem::notFound);
        var one = visit.provedAt() == null ? null : one(visit, door);
        return new OwnCaseView(door.code(), door.name(), door.organisation(), one);
    }

    private OwnCase one(Visit visit, PublicForm door) {
        var id = caseOf(visit);
        var it = reading.view(Actor.of(visit.id()), id);
        var months = store.standing(id).map(Standing::months).orElseThrow(Problem::notFound);
        return new OwnCase(
                String.valueOf(it.number()),
                it.title(),
                it.stepName(),
                it.phase(),
                it.mine(),
                it.revision(),
                doors.service(door.spaceId()),
                it.assignee() != null,
                it.openedAt(),
                it.movedAt(),
                it.expectedOn(),
                it.satisfaction(),
                months,
                it.closedAt() == null ? null : door.eraseOn(it.closedAt(), months),
                it.answers(),
                it.files().stream()
                        .map(file -> new OwnFile(file.id(), file.name(), file.size()))
                        .toList(),
                it.history().stream()
                        .filter(event -> SHOWN.contains(event.kind()))
                        .map(OwnCases::event)
                        .toList(),
                it.moves(),
                it.ahead(),
                it.can().contains(CaseAction.SAY),
                it.can().contains(CaseAction.RATE));
    }

    private static OwnEvent event(CaseEvent it) {
        return new OwnEvent(it.id(), it.kind(), it.byVisitor(), it.step(), day(it), it.said(), it.at());
    }

    private static @Nullable LocalDate day(CaseEvent it) {
        return it.kind() == CaseEvent.Kind.EXPECTED && it.about() != null ? LocalDate.parse(it.about()) : null;
    }

    /// Presses a button of the step, where it is their turn.
    @Transactional
    public void move(String token, MoveCase command) {
        var visit = visits.visit(token, PublicForm.NAME);
        cases.move(Actor.of(visit.id()), caseOf(visit), command);
    }

    @Transactional
    public void say(String token, String said) {
        var visit = visits.visit(token, PublicForm.NAME);
        cases.say(Actor.of(visit.id()), caseOf(visit), new SayInCase(said, false));
    }

    @Transactional
    public void rate(String token, int level) {
        var visit = visits.visit(token, PublicForm.NAME);
        cases.rate(Actor.of(visit.id()), caseOf(visit), new RateCase(level));
    }

    /// Takes it back, with everything that was said in it.
    ///
    /// @throws Problem VISIT_OVER (visitors), CASE_GATHERS
    @Transactional
    public void withdraw(String token) {
        visits.withdraw(visits.visit(token, PublicForm.NAME));
    }

    /// @throws Problem VISIT_OVER (visitors), NOT_FOUND for what they may not open
    @Transactional
    public Brought file(String token, UUID fileId) {
        var visit = visits.visit(token, PublicForm.NAME);
        return files.file(Actor.of(visit.id()), caseOf(visit), fileId);
    }

    private UUID caseOf(Visit visit) {
        return store.caseOf(visit.id()).orElseThrow(Problem::notFound);
    }
}
