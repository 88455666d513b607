package fr.parvis.demo;

import fr.parvis.drawing.Typography;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/// What was said over the year before `now`: exchanges that come back, as they do in a town hall, about what each space
/// is busy with, and a few written out. The same moment gives the same words.
final class DemoDialogue {
    private static final int SEED = 42;
    private static final int IN_A_TOPIC = 12;
    private static final int BETWEEN_TWO = 6;
    private static final int DAYS = 355;
    private static final List<String> WEEKDAYS = List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi");
    private static final Pattern SCRIPTED = Pattern.compile("-(\\d+) (\\d\\d:\\d\\d) (> )?(\\S+) (.+)");

    /// A conversation: of a space by its title, or of two people.
    ///
    /// @param space empty for two people
    /// @param speakers who may say something; the first opened it
    /// @param listeners those who only answer, beside them
    record Topic(
            String key,
            String space,
            String title,
            List<String> speakers,
            List<String> listeners,
            List<String> things) {}

    private final Random chance = new Random(SEED);
    private final Instant now;
    private final LocalDate today;
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final List<DemoLine> lines = new ArrayList<>();
    private int exchanges;

    DemoDialogue(Instant now) {
        this.now = now;
        this.today = now.atZone(DemoDocuments.ZONE).toLocalDate();
        var spaces = DemoSpace.all();
        for (var row : Tsv.rows("topics")) {
            var key = Tsv.field(row, "space");
            var roles = spaces.stream()
                    .filter(space -> space.key().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .roles();
            add(new Topic(
                    key + " | " + Tsv.field(row, "title"),
                    key,
                    Tsv.field(row, "title"),
                    having(roles, true),
                    having(roles, false),
                    List.of(Tsv.field(row, "things").split(";"))));
        }
        for (var row : Tsv.rows("pairs")) {
            var pair = List.of(Tsv.field(row, "one"), Tsv.field(row, "other"));
            add(new Topic(String.join(" ", pair), "", "", pair, List.of(), List.of("")));
        }
        var common = exchangesOf("/demo/exchanges.txt");
        var asides = exchangesOf("/demo/asides.txt");
        for (var topic : topics.values()) {
            var isPair = topic.space().isEmpty();
            for (var number = 0; number < (isPair ? BETWEEN_TWO : IN_A_TOPIC); number++) {
                play(topic, isPair ? asides : common, number == 0);
            }
        }
        script();
        lines.removeIf(line -> !line.at().isBefore(now));
        lines.sort(Comparator.comparing(DemoLine::at));
    }

    Map<String, Topic> topics() {
        return topics;
    }

    /// The oldest first.
    List<DemoLine> lines() {
        return lines;
    }

    private void add(Topic topic) {
        topics.put(topic.key(), topic);
    }

    private static List<String> having(Map<String, String> roles, boolean writing) {
        return roles.entrySet().stream()
                .filter(role -> role.getValue().equals("READER") != writing)
                .sorted(Comparator.comparing(role -> role.getValue().equals("FACILITATOR") ? 0 : 1))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<List<String>> exchangesOf(String resource) {
        return Arrays.stream(String.join("\n", Tsv.lines(resource)).split("\n\n"))
                .map(exchange -> exchange.lines().toList())
                .toList();
    }

    /// One exchange, some day of the year; the last of the most talkative topics is of these days.
    private void play(Topic topic, List<List<String>> pool, boolean lately) {
        var people = cast(topic);
        var thing = topic.things().get(chance.nextInt(topic.things().size()));
        var weekday = WEEKDAYS.get(chance.nextInt(WEEKDAYS.size()));
        var day = workday(today.minusDays(lately ? 1 + chance.nextInt(12) : 2 + chance.nextInt(DAYS)));
        var at = day.atTime(LocalTime.of(8 + chance.nextInt(11), chance.nextInt(60), chance.nextInt(60)))
                .atZone(DemoDocuments.ZONE)
                .toInstant();
        exchanges++;
        for (var line : pool.get(chance.nextInt(pool.size()))) {
            at = at.plus(Duration.ofSeconds(40 + chance.nextInt(chance.nextInt(4) == 0 ? 5_400 : 600)));
            lines.add(line(topic, people, at, line, thing, weekday));
        }
    }

    private DemoLine line(
            Topic topic, Map<String, String> people, Instant at, String line, String thing, String weekday) {
        var kind = switch (line.charAt(0)) {
            case '>' -> DemoLine.Kind.ANSWER;
            case '+' -> DemoLine.Kind.REACTION;
            default -> DemoLine.Kind.MESSAGE;
        };
        if (kind == DemoLine.Kind.REACTION) {
            var parts = line.substring(1).split(" ");
            return new DemoLine(topic.key(), exchanges, kind, people.getOrDefault(parts[1], ""), at, parts[0]);
        }
        var said = kind == DemoLine.Kind.ANSWER ? line.substring(1) : line;
        var author = people.getOrDefault(said.substring(0, 1), "");
        return new DemoLine(
                topic.key(), exchanges, kind, author, at, filled(said.substring(2), people, thing, weekday));
    }

    private static String filled(String text, Map<String, String> people, String thing, String weekday) {
        var words = text.replace("{chose}", thing).replace("{jour}", weekday);
        if (!thing.isEmpty()) {
            words = words.replace("{Chose}", Character.toUpperCase(thing.charAt(0)) + thing.substring(1));
        }
        for (var person : people.entrySet()) {
            words = words.replace(
                    "{" + person.getKey() + "}", Cast.person(person.getValue()).givenName());
        }
        return Typography.french(words.replace("de le ", "du ").replace("de les ", "des "));
    }

    /// Who plays: A and B write, C only answers.
    private Map<String, String> cast(Topic topic) {
        var speakers = new ArrayList<>(topic.speakers());
        java.util.Collections.shuffle(speakers, chance);
        var everybody = new ArrayList<>(speakers.subList(Math.min(2, speakers.size()), speakers.size()));
        everybody.addAll(topic.listeners());
        var second = speakers.get(Math.min(1, speakers.size() - 1));
        return Map.of(
                "A",
                speakers.getFirst(),
                "B",
                second,
                "C",
                everybody.isEmpty() ? second : everybody.get(chance.nextInt(everybody.size())));
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    private void script() {
        var topic = "";
        for (var line : Tsv.lines("/demo/scripts.txt")) {
            if (line.startsWith("=== ")) {
                topic = line.substring(4);
                exchanges++;
                continue;
            }
            var said = SCRIPTED.matcher(line);
            if (!said.matches()) {
                throw new IllegalArgumentException("Nobody says this in the demo: " + line);
            }
            var at = today.minusDays(Integer.parseInt(said.group(1)))
                    .atTime(LocalTime.parse(said.group(2)))
                    .atZone(DemoDocuments.ZONE)
                    .toInstant();
            var kind = said.group(3) == null ? DemoLine.Kind.MESSAGE : DemoLine.Kind.ANSWER;
            lines.add(new DemoLine(topic, exchanges, kind, said.group(4), at, Typography.french(said.group(5))));
        }
    }
}
