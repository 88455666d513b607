package fr.parvis.requests.answering;

import fr.parvis.mail.Correspondence;
import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.mail.incoming.ReplyAddresses;
import fr.parvis.people.Addressee;
import fr.parvis.people.People;
import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.requests.cases.Case;
import fr.parvis.requests.cases.CaseAwaited;
import fr.parvis.requests.cases.CaseGate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The mail to whoever is asked by name, with a secret by which they answer without signing in. It says what is asked
/// and not what was answered: a mail is read by others.
@Component
class CaseLetters {
    private static final Duration GOOD_FOR = Duration.ofDays(30);

    private final CaseKeyStore keys;
    private final CaseGate gate;
    private final People people;
    private final Mail mail;
    private final ReplyAddresses replyAddresses;
    private final PlatformSettings settings;
    private final Clock clock;

    CaseLetters(
            CaseKeyStore keys,
            CaseGate gate,
            People people,
            Mail mail,
            ReplyAddresses replyAddresses,
            PlatformSettings settings,
            Clock clock) {
        this.keys = keys;
        this.gate = gate;
        this.people = people;
        this.mail = mail;
        this.replyAddresses = replyAddresses;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(CaseAwaited awaited) {
        awaited.persons().forEach(person -> people.addressee(person).ifPresent(to -> send(awaited, person, to)));
    }

    private void send(CaseAwaited awaited, UUID person, Addressee to) {
        var one = gate.require(Actor.of(person), awaited.caseId());
        var words = CaseLetterWords.of(to.locale().getLanguage());
        var paragraphs = new ArrayList<String>();
        paragraphs.add(awaited.again() ? words.reminder() : "");
        paragraphs.add(
                one.turn() == Case.Turn.REQUESTER
                        ? words.toComplete(one.definition(), one.subject())
                        : words.asked(one.requesterName(), one.definition(), one.subject()));
        paragraphs.add(words.step(one.current().name()));
        if (one.inPlaceOf() != null) {
            paragraphs.add(words.inPlaceOf(name(one.inPlaceOf())));
        }
        var token = Token.random();
        keys.insert(
                token.hash(), one.id(), awaited.round(), person, clock.instant().plus(GOOD_FOR));
        var answer = replyAddresses.give("request", one.id(), person, to.email(), to.locale());
        if (answer.isPresent()) {
            paragraphs.add(one.turn() == Case.Turn.REQUESTER ? words.byMail() : words.notByMail());
        }
        mail.send(
                new Message(
                        to.email(),
                        to.locale(),
                        words.subject(one.subject()),
                        paragraphs,
                        new Message.Action(words.answer(), settings.link("/repondre/demande#" + token.text())),
                        words.reason(),
                        true),
                new Correspondence(null, answer.orElse(null), one.id()));
    }

    private String name(UUID personId) {
        var person = people.view(personId);
        return person.givenName() + " " + person.familyName();
    }
}
