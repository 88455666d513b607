package fr.parvis.requests.visitors;

import fr.parvis.people.Token;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.CaseFiles;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.FormView;
import fr.parvis.requests.design.Answers;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.visitors.VisitDraftStore.Filled;
import fr.parvis.requests.visitors.VisitDraftStore.Kept;
import fr.parvis.requests.visitors.VisitorFiling.Person;
import fr.parvis.visitors.Visit;
import fr.parvis.visitors.Visits;
import fr.parvis.visitors.Work;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asking without an account, as it is lived: a form is read, filled in, its files come ([BroughtFiles]), it is
/// sent, the address is proved. Only then is there a request.
@Service
class PublicRequests {
    private final PublicFormStore doors;
    private final CaseFiling forms;
    private final VisitorFiling filing;
    private final VisitDraftStore store;
    private final CaseFiles files;
    private final Visits visits;

    PublicRequests(
            PublicFormStore doors,
            CaseFiling forms,
            VisitorFiling filing,
            VisitDraftStore store,
            CaseFiles files,
            Visits visits) {
        this.doors = doors;
        this.forms = forms;
        this.filing = filing;
        this.store = store;
        this.files = files;
        this.visits = visits;
    }

    /// What anybody reads at a public address; a door that is shut says that it is.
    ///
    /// @throws Problem NOT_FOUND
    PublicFormView look(String code) {
        var door = doors.find(code).orElseThrow(Problem::notFound);
        var form = door.isOpen() ? forms.openForm(door.definitionId()).orElse(null) : null;
        return new PublicFormView(
                code,
                door.name(),
                form == null ? null : form.purpose(),
                door.organisation(),
                door.organisationId(),
                form != null,
                form == null ? 0 : VisitorFiling.version(form),
                form == null ? List.of() : form.questions(),
                form == null ? List.of() : form.steps(),
                door.controller(),
                door.consent(),
                door.months(),
                BroughtFiles.MOST,
                BroughtFiles.MEGABYTES);
    }

    /// @return what the page holds while the files come
    /// @throws Problem WORK_REFUSED (visitors), then NOT_FOUND, DOOR_SHUT, FORM_CHANGED, DOOR_CONSENT_MISSING,
    /// ANSWER_MISSING, ANSWER_UNFIT; what [Visits#begin] refuses
    @Transactional
    public Token enter(String code, EnterRequest command, String origin) {
        visits.requireWork(command.work());
        var door = VisitorFiling.requireOpen(doors.find(code).orElseThrow(Problem::notFound));
        var form = filing.requireForm(door);
        if (command.version() != VisitorFiling.version(form)) {
            throw new Problem(RequestProblem.FORM_CHANGED);
        }
        if (!command.consented()) {
            throw new Problem(RequestProblem.DOOR_CONSENT_MISSING);
        }
        var said = Answers.checked(form.questions(), command.answers());
        var visit = filing.visit(door, new Person(command.name(), command.email()));
        var begun = visits.begin(visit, command.work(), origin);
        store.insert(begun.id(), door.definitionId(), command.version(), said);
        return begun.draft();
    }

    /// Everything is there: a mail goes to who asks.
    ///
    /// @throws Problem VISIT_OVER (visitors), DOOR_SHUT, ANSWER_MISSING for a file that is wanted
    @Transactional
    public void send(String draft) {
        var visit = visits.draft(draft, PublicForm.NAME);
        var door = VisitorFiling.requireOpen(doors.find(visit.placeId()).orElseThrow(Problem::notFound));
        requireFiles(filing.requireForm(door), visit);
        visits.ask(visit, VisitorFiling.sign(door));
    }

    private void requireFiles(FormView form, Visit visit) {
        var said = filled(visit).answers();
        var brought = store.files(visit.id()).stream().map(Kept::question).toList();
        for (var question : form.questions()) {
            if (question.kind() == FormQuestion.Kind.FILE
                    && question.required()
                    && question.isAsked(said)
                    && !brought.contains(question.id())) {
                throw new Problem(RequestProblem.ANSWER_MISSING, Map.of("question", question.label()));
            }
        }
    }

    /// The address is proved: what was filled in becomes a request, in the version that was filled in, were the door
    /// shut since.
    ///
    /// @throws Problem VISIT_OVER (visitors), DOOR_SHUT where its definition is not offered any more
    @Transactional
    public void prove(String token) {
        var visit = visits.visit(token, PublicForm.NAME);
        if (visit.provedAt() != null) {
            return;
        }
        var door = doors.find(visit.placeId()).orElseThrow(Problem::notFound);
        filing.requireForm(door);
        var filled = filled(visit);
        var brought = store.files(visit.id());
        visits.prove(visit);
        var id = filing.file(visit, filled.definitionId(), filled.version(), filled.answers());
        brought.forEach(one -> files.bring(visit.id(), id, one.question(), one.file()));
        store.delete(List.of(visit.id()));
    }

    private Filled filled(Visit visit) {
        return store.find(visit.id()).orElseThrow(Problem::notFound);
    }

    /// Their link once more, for who lost its mail: it goes to that address, where anything came from it.
    ///
    /// @throws Problem NOT_FOUND; what [Visits#askLinks] refuses
    @Transactional
    public void askLinks(String code, String email, Work work, String origin) {
        visits.requireWork(work);
        var door = doors.find(code).orElseThrow(Problem::notFound);
        visits.askLinks(PublicForm.NAME, door.definitionId(), door.spaceId(), email, work, origin);
    }
}
