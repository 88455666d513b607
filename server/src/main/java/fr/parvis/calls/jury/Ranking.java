package fr.parvis.calls.jury;

import fr.parvis.calls.CallView.LabelView;
import fr.parvis.calls.jury.CallEntryView.MeanView;
import fr.parvis.calls.jury.CallEntryView.ResultView;
import fr.parvis.calls.jury.ScoreStore.Score;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a jury makes of entries: under each criterion the mean of what was given, and the mean of these, so that a
/// criterion that fewer scored weighs as much as the others. Those that have the same share a rank, and the next
/// ranks are left out.
final class Ranking {
    private static final double HUNDREDTHS = 100;

    private Ranking() {}

    static Map<UUID, ResultView> of(List<LabelView> criteria, Collection<UUID> entryIds, List<Score> scores) {
        var means = new HashMap<UUID, List<MeanView>>();
        for (var id : entryIds) {
            means.put(id, means(criteria, of(id, scores)));
        }
        var wholes = new HashMap<UUID, Double>();
        means.forEach((id, some) ->
                some.stream().mapToDouble(MeanView::mean).average().ifPresent(mean -> wholes.put(id, rounded(mean))));
        var results = new HashMap<UUID, ResultView>();
        for (var id : entryIds) {
            var whole = wholes.get(id);
            var scorers =
                    of(id, scores).stream().map(Score::personId).distinct().count();
            results.put(
                    id,
                    new ResultView(
                            rank(whole, wholes.values()),
                            whole != null && count(whole, wholes.values()) > 1,
                            whole,
                            means.getOrDefault(id, List.of()),
                            (int) scorers));
        }
        return results;
    }

    private static List<Score> of(UUID entryId, List<Score> scores) {
        return scores.stream().filter(score -> score.entryId().equals(entryId)).toList();
    }

    private static List<MeanView> means(List<LabelView> criteria, List<Score> scores) {
        return criteria.stream()
                .map(criterion -> scores.stream()
                        .filter(score -> score.criterionId().equals(criterion.id()))
                        .mapToInt(Score::points)
                        .average()
                        .stream()
                        .mapToObj(mean -> new MeanView(criterion.id(), rounded(mean)))
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Integer rank(@Nullable Double whole, Collection<Double> all) {
        return whole == null
                ? null
                : 1 + (int) all.stream().filter(other -> other > whole).count();
    }

    private static long count(Double whole, Collection<Double> all) {
        return all.stream().filter(whole::equals).count();
    }

    private static double rounded(double mean) {
        return Math.round(mean * HUNDREDTHS) / HUNDREDTHS;
    }
}
