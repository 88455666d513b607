package fr.parvis.approvals;

import fr.parvis.documents.States;
import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.people.People;
import fr.parvis.platform.PlatformSettings;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The mail to whoever is asked: one, when their turn comes.
@Component
class ApprovalLetters {
    private final People people;
    private final Mail mail;
    private final PlatformSettings settings;

    ApprovalLetters(People people, Mail mail, PlatformSettings settings) {
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
                mail.send(new Message(
                        to.email(),
                        to.locale(),
                        words.subject(current.name(), step),
                        paragraphs,
                        new Message.Action(words.open(), settings.link("/d/" + current.documentId())),
                        words.reason(),
                        false));
            });
        }
    }
}
