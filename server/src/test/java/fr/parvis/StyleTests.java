package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the house says of names and sizes.
class StyleTests {
    private static final int LONGEST_FILE = 350;
    private static final int LONGEST_METHOD = 60;
    private static final Pattern BANNED_NAME =
            Pattern.compile(".*(Impl|Util|Utils|Helper|Manager|Base|Common|DTO|Dto|Entity|Mapper)\\.java");
    private static final Pattern EXTRA_PROPERTY = Pattern.compile("public \\w+ (is|get)[A-Z]\\w*\\(\\)");
    private static final Pattern EVENT =
            Pattern.compile("implements [^{]*\\b(Change|Journaled|PersonalNotice|SpaceNews)\\b");
    private static final Pattern METHOD = Pattern.compile("^    (?:\\S.*)?\\)(?: throws [\\w., ]+)? \\{$");

    @Test
    void noFileIsTooLong() {
        assertThat(mainSources(file -> Sources.text(file).lines().count() > LONGEST_FILE))
                .as("because past %d lines a reader is lost; split by sub-feature", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void noMethodIsTooLong() {
        List<String> longest = new ArrayList<>();
        for (var file : Sources.under(Sources.MAIN, ".java")) {
            var lines = Sources.text(file).lines().toList();
            for (int start = 0; start < lines.size(); start++) {
                if (METHOD.matcher(lines.get(start)).matches()) {
                    int end = start;
                    while (end < lines.size() && !lines.get(end).equals("    }")) {
                        end++;
                    }
                    if (end - start > LONGEST_METHOD) {
                        longest.add(file.getFileName() + ":" + (start + 1));
                    }
                }
            }
        }
        assertThat(longest)
                .as("because a method longer than %d lines does several things", LONGEST_METHOD)
                .isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(mainSources(file ->
                        BANNED_NAME.matcher(file.getFileName().toString()).matches()))
                .as("because these suffixes say nothing")
                .isEmpty();
    }

    @Test
    void whatAnEventSaysIsWhatItHolds() {
        assertThat(mainSources(file -> {
                    var text = Sources.text(file);
                    return EVENT.matcher(text).find()
                            && EXTRA_PROPERTY.matcher(text).find();
                }))
                .as("because a method named so is written down with the event, as if it held what it only says")
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        var bare = Sources.under(Sources.MAIN, ".java").stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.equals(Sources.MAIN))
                .filter(folder ->
                        !Sources.text(folder.resolve("package-info.java")).contains("@NullMarked"))
                .toList();
        assertThat(bare)
                .as("because null is an answer only where it is declared")
                .isEmpty();
    }

    @Test
    void publicTypesSayWhatTheyAre() {
        var silent = mainSources(file -> {
            var text = Sources.text(file);
            var type = Pattern.compile(
                            "(?m)^public (?:sealed |final |abstract )*(?:class|record|interface|enum|@interface) ")
                    .matcher(text);
            return type.find() && !text.substring(0, type.start()).contains("\n///");
        });
        assertThat(silent)
                .as("because what is public is published, and what is published is explained")
                .isEmpty();
    }

    @Test
    void refusalsAreNotSwallowed() {
        var swallowing = mainSources(file -> Pattern.compile("catch \\((?:Exception|Throwable) ")
                .matcher(Sources.text(file))
                .find());
        assertThat(swallowing)
                .as("because an exception that nobody expected must be seen")
                .isEmpty();
    }

    @Test
    void timeComesFromTheClock() {
        var hasty = mainSources(
                file -> Pattern.compile("(?:Instant|LocalDate|LocalDateTime|OffsetDateTime|ZonedDateTime)\\.now\\(\\)")
                        .matcher(Sources.text(file))
                        .find());
        assertThat(hasty).as("because tests set the clock").isEmpty();
    }

    @Test
    void rowsAreListed() {
        var streaming = mainSources(file -> streamsRows(Sources.text(file)));
        assertThat(streaming)
                .as("because a stream of rows keeps its connection until somebody closes it")
                .isEmpty();
    }

    /// Whether `.stream()` follows a `.query(…)`, whatever stands between its parentheses, in a statement that does not
    /// close it.
    private static boolean streamsRows(String text) {
        for (int at = text.indexOf(".query("); at >= 0; at = text.indexOf(".query(", at + 1)) {
            int end = at + ".query(".length();
            for (int depth = 1; depth > 0 && end < text.length(); end++) {
                depth += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            }
            var statement = text.substring(Math.max(text.lastIndexOf(';', at), text.lastIndexOf('{', at)) + 1, at);
            if (text.substring(end).stripLeading().startsWith(".stream()") && !statement.contains("try (")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> mainSources(Predicate<Path> wrong) {
        return Sources.under(Sources.MAIN, ".java").stream()
                .filter(wrong)
                .map(file -> Sources.MAIN.relativize(file).toString())
                .toList();
    }
}
