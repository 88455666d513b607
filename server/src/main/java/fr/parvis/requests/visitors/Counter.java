package fr.parvis.requests.visitors;

import fr.parvis.people.absences.Absences;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.CaseAction;
import fr.parvis.requests.cases.CaseGate;
import fr.parvis.requests.cases.CasePolicy;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.SayInCase;
import fr.parvis.requests.visitors.VisitorFiling.Person;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import fr.parvis.visitors.Visits;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Visitors as agents deal with them: a request filled in for who stands at the counter, and what they asked before.
@Service
class Counter {
    private final VisitorFiling filing;
    private final Visits visits;
    private final Cases cases;
    private final PlatformSettings settings;
    private final PublicFormStore doors;
    private final KnownStore store;
    private final CaseGate gate;
    private final Spaces spaces;
    private final Absences absences;

    Counter(
            VisitorFiling filing,
            Visits visits,
            Cases cases,
            PlatformSettings settings,
            PublicFormStore doors,
            KnownStore store,
            CaseGate gate,
            Spaces spaces,
            Absences absences) {
        this.filing = filing;
        this.visits = visits;
        this.cases = cases;
        this.settings = settings;
        this.doors = doors;
        this.store = store;
        this.gate = gate;
        this.spaces = spaces;
        this.absences = absences;
    }

    /// Whether somebody fills that form in for others: the agents of its space, while its door is open.
    boolean serves(Actor actor, UUID definitionId) {
        return doors.serves(definitionId, actor.personId());
    }

    /// @throws Problem NOT_FOUND for who is not in its space or where visitors were never let in; FORBIDDEN for who
    /// does not answer for it; SPACE_ARCHIVED (spaces), REQUESTS_AWAY, and what [VisitorFiling#fileFor] refuses
    @Transactional
    public UUID file(Actor actor, UUID definitionId, FileForVisitor command) {
        var door = doors.find(definitionId).orElseThrow(Problem::notFound);
        var member = spaces.require(actor, door.spaceId());
        if (member.role() == null || !member.role().atLeast(Role.CONTRIBUTOR)) {
            throw Problem.forbidden();
        }
        if (!member.space().isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        if (!door.used()) {
            throw new Problem(RequestProblem.REQUESTS_AWAY);
        }
        return filing.fileFor(
                new Person(command.name(), isBlank(command.email()) ? null : command.email()),
                actor.personId(),
                definitionId,
                command.version(),
                command.answers());
    }

    private static boolean isBlank(@Nullable String email) {
        return email == null || email.isBlank();
    }

    /// What is printed for who has no address, by an agent who deals with their request: it holds their secret, so that
    /// each time is noted.
    ///
    /// @throws Problem NOT_FOUND for who does not see it, and where its visitor has an address; FORBIDDEN for
    /// who is no agent; CASE_CLOSED
    @Transactional
    public FollowingSheetView slip(Actor actor, UUID caseId) {
        var one = gate.require(actor, caseId, CaseAction.HANDLE);
        if (one.visitId() == null) {
            throw Problem.notFound();
        }
        var visit = visits.visits(List.of(one.visitId())).stream().findFirst().orElseThrow(Problem::notFound);
        var code = visits.printed(visit).orElseThrow(Problem::notFound);
        var door = doors.find(visit.placeId()).orElseThrow(Problem::notFound);
        cases.say(actor, caseId, new SayInCase("Feuillet de suivi imprimé.", true));
        return new FollowingSheetView(
                door.organisation(),
                door.name(),
                String.valueOf(one.number()),
                visit.name(),
                code.text(),
                settings.link(PublicForm.OWN_PAGE),
                settings.link(PublicForm.OWN_PAGE + "#" + code.text()));
    }

    /// What the same visitor asked of the same authority, as far as the actor sees it.
    ///
    /// @throws Problem NOT_FOUND for who does not see the request; FORBIDDEN for who does not deal with it
    List<KnownCaseView> known(Actor actor, UUID caseId) {
        var one = gate.require(actor, caseId);
        CasePolicy.require(one, actor.personId(), CaseAction.SEE_INSIDE);
        return store.sameAddress(caseId, actor.personId(), absences.today());
    }
}
