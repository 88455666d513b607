package fr.parvis.calls;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Commission.Room;
import fr.parvis.platform.Finder.Wanted;
import fr.parvis.platform.PersonalNotice.Kind;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/// How a jury learns that it may begin, and how a call is met elsewhere.
@ParvisTest
@RecordApplicationEvents
class JuryOpeningTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Contest contest;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private JuryOpening jury;

    @Autowired
    private CallCards cards;

    @Autowired
    private CallFinder finder;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Room room;

    @BeforeEach
    void gather() {
        room = commission.room();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    private boolean isTold(UUID id) {
        return sql.sql("select jury_told_at is not null from calls.call where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    @Test
    void theJuryIsToldOnceAsSoonAsTheCallIsClosed() {
        var call = contest.published(room, 1);
        contest.confirmed(call, Contest.email(), "Le lavoir");
        assertThat(jury.openNext(call.id(), null)).isFalse();
        calls.close(room.facilitator(), call.id());
        assertThat(events.stream(CallTold.class)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo(Kind.JURY_OPENED);
            assertThat(told.told())
                    .containsExactlyInAnyOrder(
                            room.contributor().personId(), room.reader().personId());
            assertThat(told.address()).isEqualTo("/appels/" + call.id());
        });
        assertThat(jury.openNext(call.id(), null)).isFalse();
    }

    @Test
    void theJuryIsToldOnceTheLastDayIsOverAndThereIsSomethingToScore() {
        var call = contest.published(room, 1);
        var empty = contest.published(room, 1);
        contest.confirmed(call, Contest.email(), "Le lavoir");
        clock.advance(Duration.ofDays(12));
        while (jury.openNext(null, null)) {
            // One after the other.
        }
        assertThat(isTold(call.id())).isTrue();
        assertThat(isTold(empty.id())).isFalse();
    }

    @Test
    void aCallIsFoundByItsRulesAndShownAsACardToWhoIsInItsSpaceOnly() {
        var call = contest.published(room, 1);
        contest.confirmed(call, Contest.email(), "Une truelle");
        var wanted = new Wanted("lavoir", room.space().id(), null, null, null, 10);
        assertThat(finder.find(room.reader(), wanted)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(call.id());
            assertThat(found.address()).isEqualTo("/appels/" + call.id());
        });
        assertThat(finder.find(room.stranger(), wanted)).isEmpty();
        assertThat(finder.find(room.reader(), new Wanted("truelle", room.space().id(), null, null, null, 10)))
                .as("because the jury is not to look for what it scores")
                .isEmpty();
        var address = "/appels/" + call.id();
        assertThat(cards.leadsTo(address)).isTrue();
        assertThat(cards.leadsTo("/espaces/valbourg/culture" + address)).isTrue();
        assertThat(cards.leadsTo("/appels/ouvrir")).isFalse();
        assertThat(cards.shown(room.reader(), address)).isPresent();
        assertThat(cards.shown(room.stranger(), address)).isEmpty();
    }
}
