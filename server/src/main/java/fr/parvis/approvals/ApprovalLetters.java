package fr.parvis.approvals;

import fr.parvis.documents.States;
import fr.parvis.mail.Mail;
import fr.parvis.mail.Message;
import fr.parvis.people.People;
import fr.parvis.people.Token;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The mail to whoever is asked: one when their turn comes, and one when they are long waited for, with a secret by
/// which they answer without signing in.
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
    ///
    /// @param absent of those who are asked: who stands in for them is told beside them
    /// @param except who makes it their turn, and knows
    void ask(Circuit circuit, States.Current current, Step step, List<UUID> asked, List<Away> absent, Actor except) {
        var turn = new Turn(circuit, step, current.version(), current.name());
        for (var person : asked) {
            Stream.concat(Stream.of(person), standIn(person, absent).stream())
                    .filter(holder -> !holder.equals(except.personId()))
                    .forEach(holder -> send(turn, person, holder, false));
        }
    }

    private static Optional<UUID> standIn(UUID person, List<Away> absent) {
        return absent.stream()
                .filter(away -> away.personId().equals(person))
                .map(Away::standsIn)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /// That they are waited for: whoever stands in for who is away, and nobody for who is away alone.
    ///
    /// @param absent where they are away
    void remind(Circuit circuit, ApprovalStore.Late late, List<Away> absent) {
        var turn = new Turn(circuit, late.step(), late.version(), late.document());
        send(turn, late.personId(), standIn(late.personId(), absent).orElse(late.personId()), true);
    }

    /// What is asked.
    private record Turn(Circuit circuit, Step step, int version, String document) {}

    /// @param person whose answer is awaited
    /// @param holder who gives it: they, or somebody in their place
    private void send(Turn turn, UUID person, UUID holder, boolean again) {
        var circuit = turn.circuit();
        people.addressee(holder).ifPresent(to -> {
            var words = ApprovalWords.of(to.locale().getLanguage());
            var paragraphs = new ArrayList<String>();
            paragraphs.add(again ? words.reminder() : "");
            paragraphs.add(words.asked(name(circuit.askedBy()), turn.document(), turn.version(), turn.step()));
            if (!holder.equals(person)) {
                paragraphs.add(words.inPlaceOf(name(person)));
            }
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
                    turn.step(),
                    person,
                    holder,
                    turn.version(),
                    clock.instant().plus(GOOD_FOR));
            mail.send(new Message(
                    to.email(),
                    to.locale(),
                    words.subject(turn.document(), turn.step()),
                    paragraphs,
                    new Message.Action(words.answer(), settings.link("/repondre#" + token.text())),
                    words.reason(),
                    true));
        });
    }

    private String name(UUID personId) {
        var person = people.view(personId);
        return person.givenName() + " " + person.familyName();
    }
}
