package fr.parvis.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.Consultation.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrivalNewsTests {
    private static final Instant NOW = Instant.parse("2026-11-23T09:10:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    private final ArrivalNews arrivals = new ArrivalNews();
    private final Consultation it = new Consultation(
            UUID.randomUUID(),
            UUID.randomUUID(),
            Kind.CAMPAIGN,
            "Quels travaux ?",
            DAY,
            null,
            DAY,
            null,
            Anonymity.NONE,
            false,
            true,
            null,
            null,
            true,
            true);

    @Test
    void theFirstIsSaidAtOnceAndTheOthersTogether() {
        assertThat(arrivals.take(it.id(), NOW)).isTrue();
        assertThat(arrivals.take(it.id(), NOW.plusSeconds(1))).isFalse();
        arrivals.add(it);
        arrivals.add(it);
        assertThat(arrivals.due(NOW.plusSeconds(4))).isEmpty();
        assertThat(arrivals.due(NOW.plusSeconds(5))).containsExactly(it);
        assertThat(arrivals.due(NOW.plusSeconds(20))).isEmpty();
    }

    @Test
    void whatWasSaidTogetherIsFollowedByAPauseAsWell() {
        assertThat(arrivals.take(it.id(), NOW)).isTrue();
        arrivals.add(it);
        assertThat(arrivals.due(NOW.plusSeconds(5))).hasSize(1);
        assertThat(arrivals.take(it.id(), NOW.plusSeconds(9))).isFalse();
        assertThat(arrivals.take(it.id(), NOW.plusSeconds(10))).isTrue();
    }

    @Test
    void oneKeepsNoOtherWaiting() {
        assertThat(arrivals.take(it.id(), NOW)).isTrue();
        assertThat(arrivals.take(UUID.randomUUID(), NOW)).isTrue();
    }
}
