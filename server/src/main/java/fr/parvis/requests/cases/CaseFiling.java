package fr.parvis.requests.cases;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.CaseHistoryStore.Told;
import fr.parvis.requests.definitions.Assignment;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.design.Answers;
import fr.parvis.requests.design.CircuitStep;
import fr.parvis.requests.design.DoorCheck;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.InWords;
import fr.parvis.requests.design.RequestDesign;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asking for something: what one may ask for, its form, and the request that comes of it.
@Service
public class CaseFiling {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 4000;

    private final FormStore forms;
    private final Definitions definitions;
    private final CaseStore store;
    private final AnswerStore answers;
    private final CaseHistoryStore history;
    private final CaseOpening opening;
    private final CaseGate gate;

    CaseFiling(
            FormStore forms,
            Definitions definitions,
            CaseStore store,
            AnswerStore answers,
            CaseHistoryStore history,
            CaseOpening opening,
            CaseGate gate) {
        this.forms = forms;
        this.definitions = definitions;
        this.store = store;
        this.answers = answers;
        this.history = history;
        this.opening = opening;
        this.gate = gate;
    }

    List<OfferedForm> offered(Actor actor) {
        return forms.offered(actor.personId());
    }

    /// @throws Problem NOT_FOUND for who may not ask for it, or once it is closed; REQUESTS_AWAY
    private FormStore.Form offered(Actor actor, UUID definitionId) {
        return forms.find(actor.personId(), definitionId)
                .orElseThrow(Problem::notFound)
                .requireUsed();
    }

    /// @throws Problem NOT_FOUND for who may not ask for it, or once it is closed; REQUESTS_AWAY
    FormView form(Actor actor, UUID definitionId) {
        var form = offered(actor, definitionId);
        return view(form.id(), form.organisationId(), form.version(), form.name(), form.purpose(), form.design());
    }

    /// What is being written, as it would be asked.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not write it
    FormView trial(Actor actor, UUID definitionId) {
        var written = definitions.definition(actor, definitionId);
        return view(written.id(), written.organisationId(), null, written.name(), written.purpose(), written.design());
    }

    private static FormView view(
            UUID id,
            UUID organisationId,
            @Nullable Integer version,
            String name,
            @Nullable String purpose,
            RequestDesign design) {
        var questions = design.questions().stream().map(CaseFiling::inWords).toList();
        var circuit = design.circuit();
        var steps = design.steps().isEmpty()
                ? List.<String>of()
                : Stream.concat(Stream.of(circuit.first()), circuit.ahead(circuit.first(), Map.of()).stream())
                        .map(CircuitStep::name)
                        .toList();
        return new FormView(id, organisationId, version, name, purpose, questions, steps);
    }

    /// Who asks is told in words whom an answer is reserved to.
    static FormQuestion inWords(FormQuestion question) {
        var reserved = question.reserved();
        return reserved == null
                ? question
                : new FormQuestion(
                        question.id(),
                        question.kind(),
                        question.label(),
                        question.help(),
                        question.required(),
                        question.choices(),
                        new FormQuestion.Reserved(reserved.label(), null, List.of()),
                        question.showIf());
    }

    /// Where files are wanted it begins with the last of them ([AwaitedFiles]).
    ///
    /// @throws Problem NOT_FOUND, REQUESTS_AWAY, ANSWER_MISSING, ANSWER_UNFIT; FORM_CHANGED where another
    /// version was published since the form was read
    @Transactional
    public UUID file(Actor actor, UUID definitionId, FileCase command) {
        if (command.trial()) {
            return begin(actor, tried(actor, definitionId), command, null);
        }
        var form = offered(actor, definitionId);
        if (command.version() != null && command.version() != form.version()) {
            throw new Problem(RequestProblem.FORM_CHANGED);
        }
        return begin(actor, form, command, null);
    }

    /// What is asked of somebody without an account: as of everybody, but for the people of the authority, whom nobody
    /// outside is offered.
    public Optional<FormView> openForm(UUID definitionId) {
        return forms.open(definitionId)
                .filter(FormStore.Form::used)
                .map(form -> view(
                        form.id(), form.organisationId(), form.version(), form.name(), form.purpose(), form.design()))
                .map(form -> new FormView(
                        form.id(),
                        form.organisationId(),
                        form.version(),
                        form.name(),
                        form.purpose(),
                        DoorCheck.asked(form.questions()),
                        form.steps()));
    }

    /// Files what somebody without an account asked for, in the version that they filled in.
    ///
    /// @param visitId who they are from now on: a visit that holds their proved address
    /// @param by the agent who filled it in for them; null for themselves
    /// @throws Problem NOT_FOUND where it is not offered any more; REQUESTS_AWAY, ANSWER_MISSING, ANSWER_UNFIT
    @Transactional
    public UUID fileForVisit(
            UUID visitId, @Nullable UUID by, UUID definitionId, int version, Map<String, List<String>> answers) {
        var now = forms.open(definitionId).orElseThrow(Problem::notFound).requireUsed();
        var design = forms.design(definitionId, version).orElseThrow(Problem::notFound);
        var form = now.in(version, new RequestDesign(DoorCheck.asked(design.questions()), design.steps()));
        return begin(Actor.of(visitId), form, new FileCase(answers, false), Objects.requireNonNullElse(by, visitId));
    }

    /// Asks in a few words, drawn from a message: they answer what is asked in words.
    ///
    /// @param source the address of the message
    /// @throws Problem NOT_FOUND, REQUESTS_AWAY; ANSWER_MISSING where the form wants more than words
    @Transactional
    public UUID file(Actor actor, UUID definitionId, String words, String source) {
        var form = offered(actor, definitionId);
        var answers = InWords.answers(form.design().questions(), words);
        AwaitedFiles.first(form.design().questions(), answers).ifPresent(question -> {
            throw new Problem(RequestProblem.ANSWER_MISSING, Map.of("question", question.label()));
        });
        var id = begin(actor, form, new FileCase(answers, false), null);
        store.noteSource(id, source);
        return id;
    }

    /// What came by mail.
    ///
    /// @param subject on one line; may be blank
    public record Written(String subject, String text) {}

    /// Asks by mail: what else the form wants is missing until it is completed ([CaseCompletion]).
    ///
    /// @throws Problem NOT_FOUND for who may not ask for it, or once it is closed; REQUESTS_AWAY
    @Transactional
    public UUID file(Actor actor, UUID definitionId, Written written) {
        var form = offered(actor, definitionId);
        var questions = form.design().questions();
        var said = InWords.ofMail(questions, written.subject(), written.text());
        var title = written.subject().isBlank() ? form.name() : InWords.cut(written.subject(), LONGEST_TITLE);
        var id = begin(actor, form, said, title, false, false, null, Told.about(CaseEvent.MAIL));
        var text = Answers.legible(written.text());
        if (InWords.textOf(questions).isEmpty() && !text.isBlank()) {
            history.note(
                    id, CaseEvent.Kind.SAID, actor.personId(), gate.now(), Told.said(InWords.cut(text, LONGEST_TEXT)));
        }
        return id;
    }

    /// Whether somebody may ask for it.
    public boolean offers(Actor actor, UUID definitionId) {
        return forms.find(actor.personId(), definitionId).isPresent();
    }

    /// Whether there is anything that somebody may ask for in a few words.
    public boolean offersInWords(Actor actor) {
        return offered(actor).stream().anyMatch(OfferedForm::inWords);
    }

    /// What is written becomes a version that nobody else is offered.
    private FormStore.Form tried(Actor actor, UUID definitionId) {
        var version = definitions.keepForTrial(actor, definitionId);
        var written = definitions.definition(actor, definitionId);
        return new FormStore.Form(
                written.id(),
                written.spaceId(),
                written.organisationId(),
                "Europe/Paris",
                written.name(),
                written.purpose(),
                "",
                Assignment.BY_HAND,
                version,
                written.design(),
                true);
    }

    /// @param by who fills it in for a visitor; null where the actor is a person who asks for themselves
    private UUID begin(Actor actor, FormStore.Form form, FileCase command, @Nullable UUID by) {
        var design = form.design();
        var said = Answers.checked(design.questions(), command.answers());
        answers.requireColleagues(form.organisationId(), design.questions(), said);
        var title = Answers.title(form.name(), design.questions(), said);
        return begin(actor, form, said, title, command.trial(), by == null && !command.trial(), by, Told.NOTHING);
    }

    /// @param mayAwait whether it waits for files that it wants; a mail, and what is filled in for somebody, do not
    private UUID begin(
            Actor actor,
            FormStore.Form form,
            Map<String, List<String>> said,
            String title,
            boolean trial,
            boolean mayAwait,
            @Nullable UUID by,
            Told how) {
        var design = form.design();
        if (!forms.hold(form.id(), form.version())) {
            throw Problem.notFound();
        }
        var awaits = mayAwait && AwaitedFiles.first(design.questions(), said).isPresent();
        var at = gate.now();
        var year = at.atZone(ZoneId.of(form.timeZone())).getYear();
        var number = trial || awaits ? null : store.nextNumber(form.organisationId(), year);
        var id = store.insert(new CaseStore.Begun(
                form,
                form.version(),
                trial,
                awaits,
                number == null ? null : year,
                number,
                by == null ? actor.personId() : null,
                by == null ? null : actor.personId(),
                title,
                design.circuit().first(),
                at));
        answers.keep(id, design.questions(), said);
        if (!awaits) {
            opening.open(actor, id, Objects.requireNonNullElse(by, actor.personId()), said, how, at);
        }
        return id;
    }
}
