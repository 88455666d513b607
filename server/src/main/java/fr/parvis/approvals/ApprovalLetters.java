package fr.parvis.approvals;

import fr.parvis.documents.States;
import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.people.People;
import fr.parvis.people.Token;
import fr.parvis.platform.PlatformSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The mail to whoever is asked: one when their turn comes, and one when they are long waited
/// for, with a secret by which they answer without signing in.
@Component
class ApprovalLetters {
    private static final Duration GOOD_FOR = Duration.ofDays(30);

    private final AnswerKeyStore keys;
    private final People people;
    private final Mail mail;
    private final PlatformSettings settings;
    private final Clock clock;

    ApprovalLetters(AnswerKeyStore keys, People people, Mail mail, PlatformSettings settings, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        this.people = people;
        this.mail = mail;
        this.settings = settings;
    }

    /// That it is their turn.
    void ask(Circuit circuit, States.Current current, Step step, List<UUID> persons) {
        persons.forEach(person -> send(circuit, person, step, current.version(), current.name(), false));
    }

    /// That they are waited for.
    void remind(Circuit circuit, ApprovalStore.Late late) {
        send(circuit, late.personId(), late.step(), late.version(), late.document(), true);
    }

    private void send(Circuit circuit, UUID person, Step step, int version, String document, boolean again) {
        people.addressee(person).ifPresent(to -> {
            var words = ApprovalWords.of(to.locale().getLanguage());
            var asker = people.view(circuit.askedBy());
            var paragraphs = new ArrayList<String>();
            paragraphs.add(again ? words.reminder() : "");
            paragraphs.add(words.asked(asker.givenName() + " " + asker.familyName(), document, version, step));
            if (circuit.instructions() != null) {
                paragraphs.addAll(circuit.instructions().lines().toList());
            }
            if (circuit.dueOn() != null) {
                paragraphs.add(words.due(circuit.dueOn()
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                                .withLocale(to.locale()))));
            }
            var token = Token.random();
            keys.insert(
                    token.hash(),
                    circuit.id(),
                    step,
                    person,
                    version,
                    clock.instant().plus(GOOD_FOR));
            mail.send(new Message(
                    to.email(),
                    to.locale(),
                    words.subject(document, step),
                    paragraphs,
                    new Message.Action(words.answer(), settings.link("/repondre#" + token.text())),
                    words.reason(),
                    true));
        });
    }
}
