package fr.parvis.calls.jury;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.calls.CallView.LabelView;
import fr.parvis.calls.jury.ScoreStore.Score;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a jury makes of entries.
class RankingTests {
    private final LabelView quality = new LabelView(UUID.randomUUID(), "Qualité");
    private final LabelView wit = new LabelView(UUID.randomUUID(), "Originalité");
    private final UUID one = UUID.randomUUID();
    private final UUID two = UUID.randomUUID();
    private final UUID three = UUID.randomUUID();
    private final UUID unseen = UUID.randomUUID();
    private final UUID ann = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void equalOnesShareARankAndTheNextIsLeftOut() {
        var results = Ranking.of(
                List.of(quality, wit),
                List.of(one, two, three, unseen),
                List.of(
                        new Score(one, quality.id(), ann, 5),
                        new Score(one, wit.id(), ann, 3),
                        new Score(two, quality.id(), ann, 4),
                        new Score(two, wit.id(), ann, 4),
                        new Score(three, quality.id(), ann, 1),
                        new Score(three, wit.id(), ann, 2)));
        assertThat(results.get(one).rank()).isEqualTo(1);
        assertThat(results.get(two).rank()).isEqualTo(1);
        assertThat(results.get(one).tied()).isTrue();
        assertThat(results.get(three).rank()).isEqualTo(3);
        assertThat(results.get(three).tied()).isFalse();
        assertThat(results.get(unseen).rank()).isNull();
        assertThat(results.get(unseen).mean()).isNull();
    }

    @Test
    void aCriterionThatFewerScoredWeighsAsMuch() {
        var results = Ranking.of(
                List.of(quality, wit),
                List.of(one),
                List.of(
                        new Score(one, quality.id(), ann, 5),
                        new Score(one, quality.id(), bob, 4),
                        new Score(one, wit.id(), ann, 2)));
        assertThat(results.get(one).mean()).isEqualTo(3.25);
        assertThat(results.get(one).scorers()).isEqualTo(2);
    }
}
