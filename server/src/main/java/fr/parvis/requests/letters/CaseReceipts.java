package fr.parvis.requests.letters;

import fr.parvis.mail.Correspondence;
import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.mail.incoming.ReplyAddresses;
import fr.parvis.people.Addressee;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseCompletion;
import fr.parvis.requests.cases.CaseGate;
import fr.parvis.requests.design.FormQuestion;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says to whoever asked by mail that their request is there, its number, and what is missing.
@Component
class CaseReceipts {
    private final CaseGate gate;
    private final CaseCompletion completion;
    private final People people;
    private final ReplyAddresses replyAddresses;
    private final Mail mail;
    private final PlatformSettings settings;

    CaseReceipts(
            CaseGate gate,
            CaseCompletion completion,
            People people,
            ReplyAddresses replyAddresses,
            Mail mail,
            PlatformSettings settings) {
        this.gate = gate;
        this.completion = completion;
        this.people = people;
        this.replyAddresses = replyAddresses;
        this.mail = mail;
        this.settings = settings;
    }

    void send(UUID personId, UUID caseId) {
        people.addressee(personId).ifPresent(to -> send(gate.require(Actor.of(personId), caseId), to));
    }

    private void send(Case one, Addressee to) {
        var words = CaseReceiptWords.of(to.locale());
        var missing = completion.missing(one).stream().map(FormQuestion::label).toList();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.opened(one.definition(), one.subject()));
        paragraphs.add(words.step(one.current().name()));
        if (!missing.isEmpty()) {
            paragraphs.add(words.missing(missing));
        }
        var answer = replyAddresses.give(CaseReplies.CODE, one.id(), one.requesterId(), to.email(), to.locale());
        if (answer.isPresent()) {
            paragraphs.add(words.answer());
        }
        mail.send(
                new Message(
                        to.email(),
                        to.locale(),
                        words.subject(one.subject()),
                        paragraphs,
                        new Message.Action(
                                missing.isEmpty() ? words.follow() : words.complete(),
                                settings.link(Case.address(one.id()))),
                        words.reason(),
                        false),
                new Correspondence(null, answer.orElse(null), one.id()));
    }
}
