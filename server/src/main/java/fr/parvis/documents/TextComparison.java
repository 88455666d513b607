package fr.parvis.documents;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Chunk;
import fr.parvis.documents.ComparisonView.ComparedView;
import fr.parvis.documents.ComparisonView.Kind;
import fr.parvis.documents.ComparisonView.PieceView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Two texts, line by line, and word by word in lines that changed (Myers, *An O(ND) difference algorithm*, in linear
/// space). It takes a bounded time, whatever the texts are: what lies past the bounds is left out, or marked as a
/// whole.
final class TextComparison {
    private static final int LINES = 4_000;
    private static final int LETTERS = 400_000;
    private static final int WORDS = 2_000;
    private static final long STEPS = 20_000_000;
    private static final int AROUND = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private final List<String> left;
    private final List<String> right;
    private final boolean partial;
    private final List<ComparedView> lines = new ArrayList<>();
    private int changes;
    private long steps = STEPS;

    private TextComparison(List<String> left, List<String> right, boolean partial) {
        this.left = left;
        this.right = right;
        this.partial = partial;
    }

    /// @param paragraphs whether empty lines say nothing, as in what is read of an office document
    static ComparisonView of(String before, String after, boolean paragraphs) {
        var older = lines(before, paragraphs);
        var newer = lines(after, paragraphs);
        var partial = older.partial || newer.partial;
        var comparison = new TextComparison(older.lines, newer.lines, partial);
        comparison.compare();
        return comparison.view();
    }

    private record Cut(List<String> lines, boolean partial) {}

    private static Cut lines(String text, boolean paragraphs) {
        var letters = text.length() > LETTERS ? text.substring(0, LETTERS) : text;
        var lines = letters.lines()
                .map(String::stripTrailing)
                .filter(line -> !paragraphs || !line.isBlank())
                .limit(LINES + 1L)
                .toList();
        return lines.size() > LINES
                ? new Cut(lines.subList(0, LINES), true)
                : new Cut(lines, letters.length() < text.length());
    }

    private void compare() {
        var marks = Marks.of(left, right);
        var at = 0;
        var other = 0;
        while (at < left.size() || other < right.size()) {
            var gone = run(marks.gone, at);
            var come = run(marks.come, other);
            differing(at, gone, other, come);
            at += gone;
            other += come;
            var same = 0;
            while (at + same < left.size() && !marks.gone[at + same] && !marks.come[other + same]) {
                same++;
            }
            same(at, other, same);
            at += same;
            other += same;
        }
    }

    private static int run(boolean[] marks, int from) {
        var end = from;
        while (end < marks.length && marks[end]) {
            end++;
        }
        return end - from;
    }

    private void differing(int at, int gone, int other, int come) {
        var paired = Math.min(gone, come);
        for (int line = 0; line < paired; line++) {
            changed(at + line, other + line);
        }
        for (int line = at + paired; line < at + gone; line++) {
            lines.add(new ComparedView(Kind.REMOVED, line + 1, null, whole(left.get(line), true), List.of(), 0));
        }
        for (int line = other + paired; line < other + come; line++) {
            lines.add(new ComparedView(Kind.ADDED, null, line + 1, List.of(), whole(right.get(line), true), 0));
        }
        changes += Math.max(gone, come);
    }

    private void same(int at, int other, int count) {
        var head = lines.isEmpty() ? 0 : AROUND;
        var tail = at + count == left.size() ? 0 : AROUND;
        for (int line = 0; line < count; line++) {
            var hidden = count - head - tail;
            if (line == head && hidden > 1) {
                lines.add(new ComparedView(Kind.SKIPPED, null, null, List.of(), List.of(), hidden));
                line += hidden - 1;
            } else {
                lines.add(new ComparedView(
                        Kind.SAME, at + line + 1, other + line + 1, whole(left.get(at + line), false), List.of(), 0));
            }
        }
    }

    private void changed(int at, int other) {
        var before = words(left.get(at));
        var after = words(right.get(other));
        var cost = (long) before.size() * after.size();
        if (before.size() > WORDS || after.size() > WORDS || cost > steps) {
            lines.add(new ComparedView(
                    Kind.CHANGED, at + 1, other + 1, whole(left.get(at), true), whole(right.get(other), true), 0));
            return;
        }
        steps -= cost;
        var marks = Marks.of(before, after);
        lines.add(new ComparedView(
                Kind.CHANGED, at + 1, other + 1, pieces(before, marks.gone), pieces(after, marks.come), 0));
    }

    /// What of one list the other has not in that order, and the reverse.
    private record Marks(boolean[] gone, boolean[] come) {

        /// Numbers stand for what is compared: two of them are told apart in one step, however long the lines are.
        static Marks of(List<String> one, List<String> other) {
            var numbers = new HashMap<String, Integer>();
            var marks = new Marks(new boolean[one.size()], new boolean[other.size()]);
            var patch = DiffUtils.diff(
                    numbered(one, numbers), numbered(other, numbers), new MyersDiffWithLinearSpace<Integer>());
            for (var delta : patch.getDeltas()) {
                mark(marks.gone, delta.getSource());
                mark(marks.come, delta.getTarget());
            }
            return marks;
        }

        private static void mark(boolean[] marks, Chunk<Integer> chunk) {
            Arrays.fill(marks, chunk.getPosition(), chunk.getPosition() + chunk.size(), true);
        }
    }

    private static List<Integer> numbered(List<String> texts, HashMap<String, Integer> numbers) {
        var named = new ArrayList<Integer>(texts.size());
        for (var text : texts) {
            named.add(numbers.computeIfAbsent(text, _ -> numbers.size()));
        }
        return named;
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(MatchResult::group)
                .limit(WORDS + 1L)
                .toList();
    }

    private static List<PieceView> pieces(List<String> words, boolean[] differ) {
        var pieces = new ArrayList<PieceView>();
        var piece = new StringBuilder();
        for (int word = 0; word < words.size(); word++) {
            piece.append(words.get(word));
            if (word + 1 == words.size() || differ[word + 1] != differ[word]) {
                pieces.add(new PieceView(piece.toString(), differ[word]));
                piece.setLength(0);
            }
        }
        return pieces;
    }

    private static List<PieceView> whole(String line, boolean differs) {
        return line.isEmpty() ? List.of() : List.of(new PieceView(line, differs));
    }

    private ComparisonView view() {
        return new ComparisonView(ComparisonView.State.READY, null, partial, changes, lines);
    }
}
