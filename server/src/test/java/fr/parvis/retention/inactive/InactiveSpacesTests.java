package fr.parvis.retention.inactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.platform.Actor;
import fr.parvis.platform.TodaySource;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Spaces in which nothing happens any more.
@ParvisTest
class InactiveSpacesTests {
    private static final Duration MONTH = Duration.ofDays(31);

    @Autowired
    private Commission commission;

    @Autowired
    private InactiveSpaces inactive;

    @Autowired
    @Qualifier("retentionToday")
    private TodaySource awaiting;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Commission.Room room;
    private Actor administrator;

    @BeforeEach
    void open() {
        room = commission.room();
        administrator = commission.inhabitant(room.organisationId(), "ORG_ADMIN");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /// So many are asked each time; other tests leave spaces that sleep as well.
    private void askEverybody() {
        for (var before = -1L; asked() > before; ) {
            before = asked();
            inactive.ask();
        }
    }

    private long asked() {
        return sql.sql("select count(*) from retention.inactivity where asked_at > :lately")
                .param("lately", clock.instant().minusSeconds(600).atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private boolean isAskedToday() {
        return awaiting.today(room.facilitator()).stream()
                .anyMatch(item -> item.id().equals(room.space().id()));
    }

    private boolean isListed() {
        return inactive.inactive(administrator, room.organisationId()).spaces().stream()
                .anyMatch(space -> space.id().equals(room.space().id()));
    }

    @Test
    void whoRunsASpaceThatSleepsIsAskedAndKeepsItForAYear() {
        askEverybody();
        assertThat(isListed()).isFalse();
        assertThat(isAskedToday()).isFalse();
        clock.advance(MONTH.multipliedBy(13));
        askEverybody();
        assertThat(isListed()).isTrue();
        assertThat(isAskedToday()).isTrue();
        assertThat(inactive.sleep(room.facilitator(), room.space().id())).isPresent();
        assertThat(inactive.sleep(room.reader(), room.space().id())).isEmpty();
        assertThatThrownBy(() -> inactive.keep(room.contributor(), room.space().id(), true))
                .hasMessage("forbidden");
        inactive.keep(room.facilitator(), room.space().id(), true);
        assertThat(isAskedToday()).isFalse();
        assertThat(isListed()).as("the administrator still sees it").isTrue();
        clock.advance(MONTH.multipliedBy(13));
        askEverybody();
        assertThat(isAskedToday()).isTrue();
    }

    @Test
    void theyAreAskedOnceAQuarterAtMost() {
        clock.advance(MONTH.multipliedBy(13));
        askEverybody();
        var asked = askedAt();
        clock.advance(MONTH);
        askEverybody();
        assertThat(askedAt()).isEqualTo(asked);
        clock.advance(MONTH.multipliedBy(3));
        askEverybody();
        assertThat(askedAt()).isAfter(asked);
    }

    private java.time.Instant askedAt() {
        return sql.sql("select asked_at from retention.inactivity where space_id = :space")
                .param("space", room.space().id())
                .query((row, _) -> row.getTimestamp("asked_at").toInstant())
                .single();
    }

    @Test
    void theAuthoritySaysAfterHowLong() {
        clock.advance(MONTH.multipliedBy(4));
        assertThat(isListed()).isFalse();
        inactive.set(administrator, room.organisationId(), new SetInactivity(3));
        assertThat(isListed()).isTrue();
        assertThatThrownBy(() -> inactive.set(room.facilitator(), room.organisationId(), new SetInactivity(3)))
                .hasMessage("forbidden");
    }
}
