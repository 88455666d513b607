package fr.parvis.requests.letters;

import fr.parvis.mail.incoming.Answer;
import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.mail.incoming.AnswerText;
import fr.parvis.mail.incoming.ReplyTarget;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.Case.Turn;
import fr.parvis.requests.cases.CaseAction;
import fr.parvis.requests.cases.CaseCompletion;
import fr.parvis.requests.cases.CaseGate;
import fr.parvis.requests.cases.CasePolicy;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.MoveCase;
import fr.parvis.requests.cases.SayInCase;
import fr.parvis.requests.design.CircuitMove;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// An answer to a mail of a request is said in it, with the right that its author has when it comes: who asked reads
/// it, whoever wrote it, and never as an internal note. Who was asked for more, and has one button to send it back,
/// sends it back by answering; nobody decides anything else by a mail.
@Component
class CaseReplies implements ReplyTarget {
    static final String CODE = "request";
    private static final Pattern PAGE = Pattern.compile("/demandes/([0-9a-f]{8}-[0-9a-f-]{27})");

    private final CaseGate gate;
    private final Cases cases;
    private final CaseCompletion completion;
    private final CaseLetterFiles files;
    private final People people;

    CaseReplies(CaseGate gate, Cases cases, CaseCompletion completion, CaseLetterFiles files, People people) {
        this.gate = gate;
        this.cases = cases;
        this.completion = completion;
        this.files = files;
        this.people = people;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Optional<UUID> place(UUID personId, String path) {
        var page = PAGE.matcher(path);
        return page.matches()
                ? gate.find(Actor.of(personId), UUID.fromString(page.group(1)))
                        .filter(one -> CasePolicy.allows(one, personId, CaseAction.SAY))
                        .map(Case::id)
                : Optional.empty();
    }

    /// @throws Problem NOT_FOUND for who does not see it any more, CASE_CLOSED, SPACE_ARCHIVED; what adding files
    /// refuses
    @Override
    public void take(Answer answer) {
        if (people.addressee(answer.personId()).isEmpty()) {
            throw Problem.notFound();
        }
        var actor = Actor.of(answer.personId());
        var one = gate.require(actor, answer.placeId(), CaseAction.SAY);
        files.keepWhole(actor, one.id(), answer.text());
        answer.attachments().forEach(file -> files.keep(actor, one.id(), null, file));
        var said = said(answer);
        sendsBack(one, actor)
                .ifPresentOrElse(
                        move -> cases.move(actor, one.id(), new MoveCase(move.id(), one.revision(), said)),
                        () -> cases.say(actor, one.id(), new SayInCase(said, false)));
    }

    /// What was written; of a mail of files alone, their names.
    private static String said(Answer answer) {
        return answer.text().isBlank()
                ? AnswerText.of(
                        answer.attachments().stream().map(Attachment::name).collect(Collectors.joining(", ")),
                        "",
                        CaseLetterFiles.LONGEST)
                : AnswerText.of(answer.text(), "", CaseLetterFiles.LONGEST);
    }

    private Optional<CircuitMove> sendsBack(Case one, Actor actor) {
        var moves = one.current().moves();
        return one.turn() == Turn.REQUESTER
                        && CasePolicy.allows(one, actor.personId(), CaseAction.MOVE)
                        && moves.size() == 1
                        && !completion.awaits(one, moves.getFirst())
                ? Optional.of(moves.getFirst())
                : Optional.empty();
    }
}
