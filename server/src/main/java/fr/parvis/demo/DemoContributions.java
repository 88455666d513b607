package fr.parvis.demo;

import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.Consultation.Kind;
import fr.parvis.contributions.Consultations;
import fr.parvis.contributions.OpenConsultation;
import fr.parvis.contributions.entries.AnswerContribution;
import fr.parvis.contributions.entries.Contribution.Moderation;
import fr.parvis.contributions.entries.Contribution.Status;
import fr.parvis.contributions.entries.ContributionView;
import fr.parvis.contributions.entries.Contributions;
import fr.parvis.contributions.entries.ModerateContribution;
import fr.parvis.contributions.entries.Selection;
import fr.parvis.contributions.entries.Sorting;
import fr.parvis.contributions.entries.Sortings;
import fr.parvis.contributions.entries.WriteContribution;
import fr.parvis.drawing.Typography;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Moment;
import fr.parvis.spaces.SpaceTool;
import fr.parvis.spaces.Spaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Has the people of the demo collect what stands in `contributions.txt`: a head with the space, what is collected and
/// who knows who wrote, the first and the last day and who opens it, whom it asks (`>`), then what was brought (`*`),
/// supported (`^`), answered (`=`) and merged (`&`).
@Component
class DemoContributions {
    private final Consultations consultations;
    private final Contributions contributions;
    private final Sortings sortings;
    private final Spaces spaces;
    private final DemoPeople people;
    private final DemoStore store;

    DemoContributions(
            Consultations consultations,
            Contributions contributions,
            Sortings sortings,
            Spaces spaces,
            DemoPeople people,
            DemoStore store) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.sortings = sortings;
        this.spaces = spaces;
        this.people = people;
        this.store = store;
    }

    void collect(Instant now) {
        var today = now.atZone(DemoDocuments.ZONE).toLocalDate();
        var text = String.join("\n", Tsv.lines("/demo/contributions.txt"));
        for (var script : text.split("(?m)^=== ")) {
            if (!script.isBlank()) {
                collect(script.lines().toList(), today);
            }
        }
    }

    private void collect(List<String> script, LocalDate today) {
        var head = script.getFirst().split(" ");
        var dates = script.get(1).split(" ");
        var opener = people.actor(dates[3]);
        var space = store.id("space", head[0]);
        var id = Moment.at(morning(today, dates[1]), () -> {
            spaces.use(opener, space, SpaceTool.CONTRIBUTIONS, true);
            return consultations.open(opener, space, asked(script, head, dates, today));
        });
        var brought = script.stream()
                .filter(line -> "*^=&".indexOf(line.charAt(0)) >= 0)
                .toList();
        var title = "";
        var day = Integer.parseInt(dates[1]);
        for (var line : brought) {
            var words = Typography.french(line.substring(2));
            switch (line.charAt(0)) {
                case '*' -> {
                    day = Math.min(-1, day + 1);
                    title = words.split(" \\|")[0];
                    write(id, opener, title, after(words), morning(today, String.valueOf(day)));
                }
                case '=' -> answer(id, opener, title, line.substring(2), today);
                case '^' -> {
                    var supporters = line.substring(2);
                    var of = title;
                    Moment.at(
                            morning(today, String.valueOf(Math.min(-1, day + 1))),
                            () -> support(id, opener, of, supporters));
                }
                default -> merge(id, opener, title, words, today);
            }
        }
        if (head.length > 5) {
            Moment.at(morning(today, head[5]), () -> close(opener, id));
        }
    }

    private OpenConsultation asked(List<String> script, String[] head, String[] dates, LocalDate today) {
        var collectives = script.stream()
                .filter(line -> line.startsWith("> "))
                .flatMap(line -> Arrays.stream(line.substring(2).split(" ")))
                .map(unit -> store.id("unit", unit.substring("unit:".length())))
                .toList();
        var explanation = script.stream()
                .skip(2)
                .filter(line -> "#>*^=&".indexOf(line.charAt(0)) < 0)
                .map(Typography::french)
                .collect(Collectors.joining("\n"));
        var question = script.stream()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .orElseThrow();
        return new OpenConsultation(
                head[1].equals("QUESTIONS") ? Kind.QUESTIONS : Kind.CAMPAIGN,
                Typography.french(question.substring(2)),
                explanation,
                null,
                dates[2].equals("-") ? null : today.plusDays(Long.parseLong(dates[2])),
                Anonymity.valueOf(head[2]),
                List.of(),
                collectives,
                head[3].equals("moderated"),
                true,
                null);
    }

    /// Under the name that stands behind the bar; without one, by whoever is asked: nobody knows.
    private void write(UUID id, Actor opener, String title, String after, Instant at) {
        var named = after.matches("[a-z-]+\\.[a-z-]+");
        var author = people.actor(named ? after : "agathe.villermin");
        Moment.at(at, () -> {
            contributions.write(author, id, new WriteContribution(title, named ? "" : after));
            var it = find(id, opener, title);
            if (it.moderation() == Moderation.AWAITING) {
                sortings.moderate(opener, it.id(), new ModerateContribution(true, null));
            }
            return it.id();
        });
    }

    private UUID support(UUID id, Actor opener, String title, String supporters) {
        var it = find(id, opener, title);
        for (var key : supporters.split(" ")) {
            contributions.support(people.actor(key), it.id(), true);
        }
        return it.id();
    }

    private void answer(UUID id, Actor opener, String title, String said, LocalDate today) {
        var parts = said.split(" ", 3);
        Moment.at(morning(today, parts[1]), () -> {
            var it = find(id, opener, title);
            sortings.answer(
                    opener, it.id(), new AnswerContribution(Status.valueOf(parts[0]), Typography.french(parts[2])));
            return it.id();
        });
    }

    private void merge(UUID id, Actor opener, String title, String kept, LocalDate today) {
        Moment.at(morning(today, "-7"), () -> {
            sortings.merge(
                    opener, find(id, opener, title).id(), find(id, opener, kept).id());
            return id;
        });
    }

    private ContributionView find(UUID id, Actor opener, String title) {
        for (var selection : List.of(Selection.ALL, Selection.AWAITING)) {
            for (var one : contributions
                    .page(opener, id, selection, Sorting.NEWEST, null)
                    .items()) {
                if (one.title().equals(title)) {
                    return one;
                }
            }
        }
        throw new IllegalStateException("Nobody wrote " + title);
    }

    private UUID close(Actor opener, UUID id) {
        consultations.close(opener, id);
        return id;
    }

    private static String after(String words) {
        var bar = words.indexOf('|');
        return bar < 0 ? "" : words.substring(bar + 1).strip();
    }

    private static Instant morning(LocalDate today, String days) {
        return today.plusDays(Long.parseLong(days))
                .atTime(9, 20)
                .atZone(DemoDocuments.ZONE)
                .toInstant();
    }
}
