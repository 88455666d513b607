package fr.parvis.requests.cases;

import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.cases.CaseHistoryStore.Told;
import fr.parvis.requests.design.Answers;
import fr.parvis.requests.design.FormQuestion;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Files that a form wants come once it is filled in: until all are there the request has not begun, and who asks
/// alone sees it. What nobody completes goes after a week.
@Service
class AwaitedFiles {
    static final Duration KEPT = Duration.ofDays(7);
    private static final int AT_ONCE = 200;

    private final FormStore forms;
    private final CaseStore cases;
    private final UnsentCaseStore store;
    private final AnswerStore answers;
    private final CaseFileStore files;
    private final CaseOpening opening;
    private final CaseGate gate;
    private final Storage storage;

    AwaitedFiles(
            FormStore forms,
            CaseStore cases,
            UnsentCaseStore store,
            AnswerStore answers,
            CaseFileStore files,
            CaseOpening opening,
            CaseGate gate,
            Storage storage) {
        this.forms = forms;
        this.cases = cases;
        this.store = store;
        this.answers = answers;
        this.files = files;
        this.opening = opening;
        this.gate = gate;
        this.storage = storage;
    }

    /// The first question that a file must answer, given the other answers.
    static Optional<FormQuestion> first(List<FormQuestion> questions, Map<String, List<String>> said) {
        return Answers.missing(questions, said, Set.of()).stream()
                .filter(question -> question.kind() == FormQuestion.Kind.FILE)
                .findFirst();
    }

    /// A file came to a request that has not begun: with the last that is wanted it does, in the version that
    /// was filled in, were its definition closed since. The caller holds it.
    ///
    /// @throws Problem NOT_FOUND for who may not ask for it any more; REQUESTS_AWAY
    void arrived(Actor actor, Case one) {
        var said = answers.given(one.id());
        if (!Answers.missing(one.design().questions(), said, files.answered(one.id()))
                .isEmpty()) {
            return;
        }
        var form = forms.filled(actor.personId(), one.definitionId())
                .orElseThrow(Problem::notFound)
                .requireUsed();
        var at = gate.now();
        var year = at.atZone(ZoneId.of(form.timeZone())).getYear();
        store.send(one.id(), year, cases.nextNumber(form.organisationId(), year), at);
        opening.open(actor, one.id(), actor.personId(), said, Told.NOTHING, at);
    }

    /// Who filled it in does not send it.
    void drop(UUID id) {
        free(store.drop(id));
    }

    /// @return whether there were any
    @Transactional
    public boolean dropOld() {
        return free(store.dropBefore(gate.now().minus(KEPT), AT_ONCE));
    }

    private boolean free(List<Storage.Share> gone) {
        storage.change(gone.stream().filter(share -> share.bytes() != 0).toList());
        return !gone.isEmpty();
    }
}
