package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.documents.ComparisonView.ComparedView;
import fr.parvis.documents.ComparisonView.Kind;
import fr.parvis.documents.ComparisonView.PieceView;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What changed between two texts.
class TextComparisonTests {
    private static List<Kind> kinds(ComparisonView view) {
        return view.lines().stream().map(ComparedView::kind).toList();
    }

    private static String differing(List<PieceView> pieces) {
        return pieces.stream().filter(PieceView::differs).map(PieceView::text).collect(Collectors.joining("|"));
    }

    private static String numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> "ligne " + n + "\n").collect(Collectors.joining());
    }

    @Test
    void theWordsThatChangedAreMarkedInsideTheirLine() {
        var view = TextComparison.of("Un.\nLa durée est de cinq ans.\n", "Un.\nLa durée est de dix ans.\n", false);
        assertThat(kinds(view)).containsExactly(Kind.SAME, Kind.CHANGED);
        assertThat(differing(view.lines().get(1).left())).isEqualTo("cinq");
        assertThat(differing(view.lines().get(1).right())).isEqualTo("dix");
        assertThat(view.changes()).isEqualTo(1);
    }

    @Test
    void linesComeAndGoUnderTheirNumbers() {
        var view = TextComparison.of("a\nb\nc\n", "a\nc\nd\n", false);
        assertThat(kinds(view)).containsExactly(Kind.SAME, Kind.REMOVED, Kind.SAME, Kind.ADDED);
        assertThat(view.lines().get(1).before()).isEqualTo(2);
        assertThat(view.lines().get(2).after()).isEqualTo(2);
        assertThat(view.lines().get(3).after()).isEqualTo(3);
    }

    @Test
    void whatIsTheSameFarFromADifferenceIsFolded() {
        var view = TextComparison.of(numbers(0, 50), numbers(0, 49) + "autre\n", false);
        assertThat(kinds(view)).containsExactly(Kind.SKIPPED, Kind.SAME, Kind.SAME, Kind.SAME, Kind.CHANGED);
        assertThat(view.lines().getFirst().skipped()).isEqualTo(46);
        assertThat(TextComparison.of("a\n", "a\n", false).changes()).isZero();
        assertThat(TextComparison.of("", "", false).lines()).isEmpty();
    }

    @Test
    void emptyLinesOfAnOfficeDocumentSayNothing() {
        assertThat(TextComparison.of("a\n\n\nb", "a\nb\n", true).changes()).isZero();
        assertThat(TextComparison.of("a\n\nb", "a\nb\n", false).changes()).isEqualTo(1);
    }

    @Test
    void whateverTheTextsItEndsSoon() {
        var words = IntStream.range(0, 1900).mapToObj(n -> "m" + n + " ").collect(Collectors.joining());
        var other = IntStream.range(0, 1900).mapToObj(n -> "n" + n + " ").collect(Collectors.joining());
        var began = System.nanoTime();
        var apart = TextComparison.of(numbers(0, 20_000), numbers(20_000, 40_000), false);
        var long1 = TextComparison.of((words + "\n").repeat(60), (other + "\n").repeat(60), false);
        var one = TextComparison.of("x".repeat(2_000_000), "y ".repeat(1_000_000), false);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(apart.partial()).isTrue();
        assertThat(apart.lines()).hasSize(4_000);
        assertThat(long1.changes()).isBetween(30, 60);
        assertThat(one.partial()).isTrue();
    }
}
