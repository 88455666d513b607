package fr.parvis.requests.visitors;

import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.FormView;
import fr.parvis.visitors.NewVisit;
import fr.parvis.visitors.Visit;
import fr.parvis.visitors.VisitSign;
import fr.parvis.visitors.Visits;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files the request of somebody without an account: once their address is proved, or at once where somebody answers
/// for it. From then on they are whom the visit stands for, and its link follows.
@Service
public class VisitorFiling {
    private final CaseFiling filing;
    private final PublicFormStore doors;
    private final Visits visits;
    private final Clock clock;

    VisitorFiling(CaseFiling filing, PublicFormStore doors, Visits visits, Clock clock) {
        this.filing = filing;
        this.doors = doors;
        this.visits = visits;
        this.clock = clock;
    }

    /// Somebody without an account, by the name and the address that they gave.
    ///
    /// @param email null for who has none, at the counter
    public record Person(String name, @Nullable String email) {}

    /// @param visit proved in this transaction
    /// @throws Problem NOT_FOUND, ANSWER_MISSING, ANSWER_UNFIT
    @Transactional
    public UUID file(Visit visit, UUID definitionId, int version, Map<String, List<String>> answers) {
        return filing.fileForVisit(visit.id(), null, definitionId, version, answers);
    }

    /// For somebody whose address is known already: at the counter, or because they wrote from it. A mail gives them
    /// the link that follows; who has no address is given a code, on paper ([Counter#slip]).
    ///
    /// @param by the agent who fills it in for them; null where nobody does
    /// @param version that was filled in; null for the one that is offered
    /// @throws Problem DOOR_SHUT where the definition has no open door; NOT_FOUND, FORM_CHANGED,
    /// EMAIL_INVALID (people), ANSWER_MISSING, ANSWER_UNFIT
    @Transactional
    public UUID fileFor(
            Person person,
            @Nullable UUID by,
            UUID definitionId,
            @Nullable Integer version,
            Map<String, List<String>> answers) {
        var door = requireOpen(doors.find(definitionId).orElseThrow(VisitorFiling::shut));
        var form = requireForm(door);
        if (version != null && !version.equals(form.version())) {
            throw new Problem(RequestProblem.FORM_CHANGED);
        }
        var visit = known(door, visit(door, person));
        return filing.fileForVisit(visit, by, definitionId, version(form), answers);
    }

    private UUID known(PublicForm door, NewVisit it) {
        if (it.email() == null) {
            return visits.hand(it);
        }
        return visits.vouch(
                it,
                sign(door),
                "Votre demande est enregistrée\u00a0: «\u00a0" + door.name() + "\u00a0»",
                List.of(
                        "Votre demande «\u00a0" + door.name() + "\u00a0» (" + door.organisation()
                                + ") est enregistrée.",
                        "Gardez ce courriel\u00a0: son lien vous permet de la suivre, d’y répondre et d’y joindre des pièces. Il n’est qu’à vous."));
    }

    NewVisit visit(PublicForm door, Person person) {
        return new NewVisit(
                PublicForm.NAME,
                door.definitionId(),
                door.spaceId(),
                PublicForms.line(person.name(), "name"),
                person.email(),
                List.of(door.consent()),
                clock.instant().plus(PublicForm.LONGEST));
    }

    /// @throws Problem DOOR_SHUT where it is not offered any more
    FormView requireForm(PublicForm door) {
        return filing.openForm(door.definitionId()).orElseThrow(VisitorFiling::shut);
    }

    static int version(FormView form) {
        return form.version() == null ? 0 : form.version();
    }

    /// @throws Problem DOOR_SHUT
    static PublicForm requireOpen(PublicForm door) {
        if (!door.isOpen()) {
            throw shut();
        }
        return door;
    }

    private static Problem shut() {
        return new Problem(RequestProblem.DOOR_SHUT);
    }

    /// What the mails about a request say of its door.
    static VisitSign sign(PublicForm door) {
        return new VisitSign(door.name(), door.organisation(), PublicForm.OWN_PAGE, door.zone());
    }
}
