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

/// The mail to whoever is asked: one, when their turn comes, with a secret by which they answer without signing in.
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

    void ask(Circuit circuit, States.Current current, Step step, List<UUID> persons) {
        var asker = people.view(circuit.askedBy());
        var name = asker.givenName() + " " + asker.familyName();
        for (var person : persons) {
            people.addressee(person).ifPresent(to -> {
                var words = ApprovalWords.of(to.locale().getLanguage());
                var paragraphs = new ArrayList<String>();
                paragraphs.add(words.asked(name, current.name(), current.version(), step));
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
                        current.version(),
                        clock.instant().plus(GOOD_FOR));
                mail.send(new Message(
                        to.email(),
                        to.locale(),
                        words.subject(current.name(), step),
                        paragraphs,
                        new Message.Action(words.answer(), settings.link("/repondre#" + token.text())),
                        words.reason(),
                        true));
            });
        }
    }
}
