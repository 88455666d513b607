package fr.parvis.contributions.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaceTests {
    private static final Instant MORNING = Instant.parse("2026-11-23T09:10:00Z");

    private final Pace pace = new Pace();
    private final UUID somebody = UUID.randomUUID();

    private void write(int times, Instant at) {
        for (int time = 0; time < times; time++) {
            assertThat(pace.take(somebody, at)).isTrue();
        }
    }

    @Test
    void whoWroteAsOftenAsTheyMayWaitsForTheNextHour() {
        write(Pace.MOST, MORNING);
        assertThat(pace.take(somebody, MORNING.plusSeconds(49 * 60))).isFalse();
        assertThat(pace.take(somebody, MORNING.plusSeconds(50 * 60))).isTrue();
    }

    @Test
    void whatOnePersonWritesHoldsNobodyElseBack() {
        write(Pace.MOST, MORNING);
        assertThat(pace.take(UUID.randomUUID(), MORNING)).isTrue();
    }
}
