package fr.parvis.demo;

import fr.parvis.drawing.Typography;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Moment;
import fr.parvis.requests.cases.AssignCase;
import fr.parvis.requests.cases.CaseFiling;
import fr.parvis.requests.cases.CaseReading;
import fr.parvis.requests.cases.Cases;
import fr.parvis.requests.cases.FileCase;
import fr.parvis.requests.cases.HandleCase;
import fr.parvis.requests.cases.MoveCase;
import fr.parvis.requests.cases.SayInCase;
import fr.parvis.requests.definitions.BeginDefinition;
import fr.parvis.requests.definitions.Definitions;
import fr.parvis.requests.definitions.WriteDefinition;
import fr.parvis.requests.design.FormQuestion;
import fr.parvis.requests.design.RequestDesign;
import fr.parvis.requests.visitors.PublicForms;
import fr.parvis.requests.visitors.VisitorFiling;
import fr.parvis.requests.visitors.WriteDoor;
import fr.parvis.spaces.SpaceTool;
import fr.parvis.spaces.Spaces;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Has the people of the demo ask for what stands in `requests.txt`: a head with the space, the ready model, who
/// publishes it and when; the group that reads what is reserved (`!`); then each request with its day, who asks and the
/// answers (`*`), and what became of it, so many hours after what was before (`+`). Where it is open to everybody (`%`,
/// with the months and who is responsible), residents without an account ask as well (`~`), by themselves or by an
/// agent at the counter.
@Component
class DemoRequests {
    private static final String CONSENT =
            "J’accepte que la commune de Valbourg-sur-Seille garde ces réponses pour traiter ma demande.";

    private final Definitions definitions;
    private final PublicForms doors;
    private final VisitorFiling visitors;
    private final CaseFiling filing;
    private final CaseReading reading;
    private final Cases cases;
    private final Spaces spaces;
    private final DemoPeople people;
    private final DemoStore store;

    DemoRequests(
            Definitions definitions,
            PublicForms doors,
            VisitorFiling visitors,
            CaseFiling filing,
            CaseReading reading,
            Cases cases,
            Spaces spaces,
            DemoPeople people,
            DemoStore store) {
        this.definitions = definitions;
        this.doors = doors;
        this.visitors = visitors;
        this.filing = filing;
        this.reading = reading;
        this.cases = cases;
        this.spaces = spaces;
        this.people = people;
        this.store = store;
    }

    void ask(Instant now) {
        for (var script : String.join("\n", Tsv.lines("/demo/requests.txt")).split("(?m)^=== ")) {
            if (!script.isBlank()) {
                play(script.lines().filter(line -> !line.isBlank()).toList(), now);
            }
        }
    }

    private void play(List<String> script, Instant now) {
        var today = now.atZone(DemoDocuments.ZONE).toLocalDate();
        var form = Moment.at(morning(today, script.getFirst().split(" ")[3]), () -> published(script));
        UUID one = null;
        var at = now;
        for (var line : script) {
            if (line.startsWith("* ")) {
                var words = line.substring(2).split(" ", 2);
                at = morning(today, words[0]);
                one = Moment.at(at, () -> filed(form, words[1], today));
            } else if (line.startsWith("~ ")) {
                var words = line.substring(2).split(" ", 3);
                at = morning(today, words[0]);
                one = Moment.at(at, () -> filedFor(form, words[1], words[2], today));
            } else if (line.startsWith("+")) {
                var words = line.substring(1).split(" ", 4);
                at = workday(at.plus(Duration.ofHours(Long.parseLong(words[0]))));
                var about = Objects.requireNonNull(one);
                if (at.isBefore(now)) {
                    Moment.at(at, () -> happened(about, words, today));
                }
            }
        }
    }

    private UUID published(List<String> script) {
        var head = script.getFirst().split(" ", 5);
        var publisher = people.actor(head[2]);
        var space = store.id("space", head[0]);
        spaces.use(publisher, space, SpaceTool.REQUESTS, true);
        var id = definitions.begin(publisher, space, new BeginDefinition(Typography.french(head[4]), head[1]));
        var group = script.stream().filter(line -> line.startsWith("! ")).findFirst();
        group.ifPresent(line -> reserve(publisher, id, store.id("group", line.substring(2))));
        definitions.publish(publisher, id, definitions.definition(publisher, id).revision());
        script.stream().filter(line -> line.startsWith("% ")).findFirst().ifPresent(line -> {
            var door = line.substring(2).split(" ", 2);
            doors.open(publisher, id, new WriteDoor(door[1], CONSENT, Integer.parseInt(door[0])));
        });
        return id;
    }

    /// What is reserved is for that group.
    private void reserve(Actor actor, UUID id, UUID groupId) {
        var written = definitions.definition(actor, id);
        var questions = written.design().questions().stream()
                .map(question -> question.reserved() == null ? question : reserved(question, groupId))
                .toList();
        definitions.write(
                actor,
                id,
                new WriteDefinition(
                        written.name(),
                        written.purpose(),
                        written.openTo(),
                        written.assignment(),
                        new RequestDesign(questions, written.design().steps()),
                        written.revision()));
    }

    private static FormQuestion reserved(FormQuestion question, UUID groupId) {
        var label = Objects.requireNonNull(question.reserved()).label();
        return new FormQuestion(
                question.id(),
                question.kind(),
                question.label(),
                question.help(),
                question.required(),
                question.choices(),
                new FormQuestion.Reserved(label, groupId, List.of()),
                question.showIf());
    }

    /// @param said who asks, what for, and the other answers by their questions
    private UUID filed(UUID form, String said, LocalDate today) {
        var parts = said.split(" \\| ");
        return filing.file(people.actor(parts[0]), form, new FileCase(answers(parts, today), false));
    }

    /// @param by the agent who fills it in for them; `-` where they did so themselves
    /// @param said who they are, with their address, then as for everybody
    private UUID filedFor(UUID form, String by, String said, LocalDate today) {
        var parts = said.split(" \\| ");
        var name = parts[0].substring(0, parts[0].lastIndexOf(' '));
        var person = new VisitorFiling.Person(name, parts[0].substring(name.length() + 1));
        var agent = by.equals("-") ? null : people.actor(by).personId();
        return visitors.fileFor(person, agent, form, null, answers(parts, today));
    }

    /// A day is so many from today, behind an `@`.
    private static Map<String, List<String>> answers(String[] parts, LocalDate today) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        if (!parts[1].equals("-")) {
            answers.put("objet", List.of(Typography.french(parts[1])));
        }
        for (int each = 2; each < parts.length; each++) {
            var answer = parts[each].split("=", 2);
            var said = answer[1].startsWith("@")
                    ? today.plusDays(Long.parseLong(answer[1].substring(1))).toString()
                    : Typography.french(answer[1]);
            answers.put(answer[0], List.of(said));
        }
        return answers;
    }

    /// @param words hours, who, what, and about what
    private UUID happened(UUID id, String[] words, LocalDate today) {
        var actor = people.actor(words[1]);
        var said = words.length > 3 ? words[3] : "";
        switch (words[2]) {
            case "prend" -> cases.assign(actor, id, new AssignCase(actor.personId(), null));
            case "dit" -> cases.say(actor, id, new SayInCase(Typography.french(said), false));
            case "note" -> cases.say(actor, id, new SayInCase(Typography.french(said), true));
            case "urgence" ->
                cases.handle(
                        actor,
                        id,
                        new HandleCase(
                                Integer.parseInt(said), reading.view(actor, id).expectedOn()));
            case "attendu" ->
                cases.handle(
                        actor,
                        id,
                        new HandleCase(
                                Objects.requireNonNullElse(
                                        reading.view(actor, id).urgency(), 1),
                                today.plusDays(Long.parseLong(said))));
            case "presse" -> press(actor, id, said);
            default -> throw new IllegalArgumentException("Nothing of the demo: " + words[2]);
        }
        return id;
    }

    private void press(Actor actor, UUID id, String said) {
        var parts = said.split(" ", 2);
        var words = parts.length > 1 ? Typography.french(parts[1]) : null;
        cases.move(actor, id, new MoveCase(parts[0], reading.view(actor, id).revision(), words));
    }

    private static Instant morning(LocalDate today, String days) {
        var at = today.plusDays(Long.parseLong(days)).atTime(9, 10).atZone(DemoDocuments.ZONE);
        var day = at.getDayOfWeek();
        // Nothing is asked on a Sunday or a Saturday: on the Friday before.
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY
                ? at.minusDays(day.getValue() - DayOfWeek.FRIDAY.getValue()).toInstant()
                : at.toInstant();
    }

    private static Instant workday(Instant at) {
        var day = at.atZone(DemoDocuments.ZONE).getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY ? at.plus(Duration.ofDays(2)) : at;
    }
}
