package fr.parvis.requests.letters;

import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.mail.incoming.BoxMail;
import fr.parvis.mail.incoming.BoxTarget;
import fr.parvis.mail.incoming.WaitingRoom;
import fr.parvis.people.Correspondents;
import fr.parvis.people.Correspondents.Holder;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.CaseFiling.Written;
import fr.parvis.requests.cases.CaseGate;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.InWords;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// A mail to the address of a definition opens a request of whoever in the house wrote it, where they may ask for it
/// and the mail server vouches for the sender. From whoever else, or where nobody vouches, it waits with the mails of
/// the space ([WaitingRoom]).
@Component
class RequestLetters implements BoxTarget {
    private static final Pattern PREFIXES =
            Pattern.compile("^(?:(?:re|rép|tr|fwd?|aw|wg)[ \\u00a0]?:\\s*){1,20}", Pattern.CASE_INSENSITIVE);

    private final RequestBoxStore store;
    private final Correspondents correspondents;
    private final CaseFiling filing;
    private final CaseGate gate;
    private final CaseLetterFiles files;
    private final CaseReceipts receipts;
    private final WaitingRoom waiting;

    RequestLetters(
            RequestBoxStore store,
            Correspondents correspondents,
            CaseFiling filing,
            CaseGate gate,
            CaseLetterFiles files,
            CaseReceipts receipts,
            WaitingRoom waiting) {
        this.store = store;
        this.correspondents = correspondents;
        this.filing = filing;
        this.gate = gate;
        this.files = files;
        this.receipts = receipts;
        this.waiting = waiting;
    }

    @Override
    public boolean isOpen(String name) {
        return store.find(name).isPresent();
    }

    /// @throws Problem NOT_FOUND where the address was closed; REQUESTS_AWAY
    private RequestBox open(BoxMail mail) {
        var box = store.find(mail.box()).orElseThrow(Problem::notFound);
        if (!box.used()) {
            throw new Problem(RequestProblem.REQUESTS_AWAY);
        }
        return box;
    }

    /// @throws Problem NOT_FOUND for an account that may not ask for it; REQUESTS_AWAY, BOX_FULL; what adding files
    /// refuses
    @Override
    public Taken take(BoxMail mail) {
        var box = open(mail);
        var person =
                correspondents.holder(mail.sender()).filter(Holder::account).map(Holder::personId);
        if (person.isPresent() && !filing.offers(Actor.of(person.get()), box.definitionId())) {
            throw Problem.notFound();
        }
        if (person.isPresent() && mail.vouched()) {
            file(person.get(), box, mail);
            return Taken.POSTED;
        }
        waiting.hold(box.spaceId(), mail, person.orElse(null), box.definition());
        return Taken.HELD;
    }

    /// @throws Problem FORBIDDEN where they may not ask for it any more; NOT_FOUND where the address was closed;
    /// REQUESTS_AWAY
    @Override
    public String accept(UUID personId, BoxMail mail) {
        var box = open(mail);
        if (!filing.offers(Actor.of(personId), box.definitionId())) {
            throw Problem.forbidden();
        }
        return Case.address(file(personId, box, mail));
    }

    private UUID file(UUID personId, RequestBox box, BoxMail mail) {
        var actor = Actor.of(personId);
        var subject = PREFIXES.matcher(Typed.line(mail.subject())).replaceFirst("");
        var id = filing.file(actor, box.definitionId(), new Written(subject, mail.text()));
        var question = InWords.filesOf(gate.require(actor, id).design().questions())
                .map(FormQuestion::id)
                .orElse(null);
        files.keepWhole(actor, id, mail.text());
        for (Attachment file : mail.attachments()) {
            files.keep(actor, id, question, file);
        }
        receipts.send(personId, id);
        return id;
    }
}
