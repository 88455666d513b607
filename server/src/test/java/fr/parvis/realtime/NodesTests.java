package fr.parvis.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Change;
import fr.parvis.spaces.Space;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two nodes on one database: what happens through one reaches the lines of the other.
@ParvisTest
class NodesTests {
    private static final Duration MOMENT = Duration.ofMillis(500);

    @Autowired
    private Hall hall;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int here;

    private Node other;
    private Hall elsewhere;
    private int there;
    private Actor manager;
    private Actor member;
    private Space space;

    @BeforeEach
    void cast() {
        var authority = hall.town().authority();
        manager = hall.town().manager(authority);
        member = hall.town().member(authority);
        space = hall.space(authority, manager, member);
    }

    private void start(String... more) throws Exception {
        other = new Node(more);
        elsewhere = other.hall;
        there = other.port;
    }

    @AfterEach
    void stop() {
        if (other != null) {
            other.close();
        }
    }

    @Test
    void anEventOfOneNodeReachesTheLinesOfTheOther() throws Exception {
        start();
        var tab = Tab.open(there, hall.cookie(member));
        hall.speak(space.id(), "D’ici");
        assertThat(tab.await("realtime").path("payload").path("words").asString())
                .isEqualTo("D’ici");

        var back = Tab.open(here, hall.cookie(member));
        elsewhere.speak(space.id(), "De là-bas");
        assertThat(back.await("realtime").path("payload").path("words").asString())
                .isEqualTo("De là-bas");
        assertThat(back.during(MOMENT)).isEmpty();
    }

    @Test
    void orderIsKeptAndNothingIsDoubled() throws Exception {
        start();
        var tab = Tab.open(there, hall.cookie(member));
        for (int times = 0; times < 500; times++) {
            hall.speak(space.id(), "n° " + times);
        }
        for (int times = 0; times < 500; times++) {
            assertThat(tab.await("realtime").path("payload").path("words").asString())
                    .isEqualTo("n° " + times);
        }
        assertThat(tab.during(MOMENT)).isEmpty();
    }

    @Test
    void whatIsTooLongForTheDatabaseTravelsWithoutItsPayload() throws Exception {
        start();
        var tab = Tab.open(there, hall.cookie(member));
        var near = Tab.open(here, hall.cookie(member));
        hall.speak(space.id(), "é".repeat(8_000));
        assertThat(tab.await("realtime").has("payload")).isFalse();
        assertThat(near.await("realtime").path("payload").path("words").asString())
                .hasSize(8_000);
    }

    @Test
    void manyPersonsByNameAreReachedAsWell() throws Exception {
        start();
        var tab = Tab.open(there, hall.cookie(member));
        var many = new java.util.ArrayList<java.util.UUID>();
        for (int times = 0; times < 450; times++) {
            many.add(java.util.UUID.randomUUID());
        }
        many.add(member.personId());
        hall.speak(Change.Audience.ofPersons(many), java.util.Map.of("words", "À tous"));
        tab.await("realtime");
    }

    @Test
    void whoIsRemovedThroughOneNodeHearsNothingMoreOnTheOther() throws Exception {
        start();
        var tab = Tab.open(there, hall.cookie(member));
        hall.remove(space.id(), member);
        tab.await("rights");
        hall.speak(space.id(), "Entre nous");
        assertThat(tab.during(MOMENT)).isEmpty();
    }

    @Test
    void peopleInTheSameRoomSeeOneAnotherAcrossNodesAndWhoWrites() throws Exception {
        start();
        var one = Tab.open(here, hall.cookie(manager));
        var two = Tab.open(there, hall.cookie(member));
        one.say("watch", space.id());
        two.say("watch", space.id());
        one.await(told -> told.path("people").size() == 2);
        two.await(told -> told.path("people").size() == 2);

        two.say("typing", space.id());
        assertThat(one.await("typing").path("person").path("id").asString())
                .isEqualTo(member.personId().toString());

        two.leave();
        one.await(told -> told.path("topic").asString().equals("presence")
                && told.path("people").size() == 1);
        one.leave();
    }

    @Test
    void whoMayNotBeInARoomIsNotSeenThereAndSeesNobody() throws Exception {
        var stranger = hall.town().member(hall.town().authority());
        var inside = Tab.open(here, hall.cookie(manager));
        var outside = Tab.open(here, hall.cookie(stranger));
        inside.say("watch", space.id());
        inside.await("presence");
        outside.say("watch", space.id());
        outside.say("typing", space.id());
        assertThat(outside.during(MOMENT, "presence")).isEmpty();
        assertThat(inside.during(MOMENT, "presence")).isEmpty();
        assertThat(inside.during(MOMENT, "typing")).isEmpty();
    }

    @Test
    void whoIsRemovedLeavesTheRoom() throws Exception {
        var stays = Tab.open(here, hall.cookie(manager));
        var goes = Tab.open(here, hall.cookie(member));
        stays.say("watch", space.id());
        goes.say("watch", space.id());
        stays.await(told -> told.path("people").size() == 2);
        hall.remove(space.id(), member);
        stays.await(told -> told.path("topic").asString().equals("presence")
                && told.path("people").size() == 1);
    }

    @Test
    void aNodeThatStopsTellsItsBrowsersToComeBack() throws Exception {
        start();
        var tab = Tab.open(there, hall.cookie(member));
        other.close();
        assertThat(tab.code()).isEqualTo(CloseCode.RESTART.number);
    }

    @Test
    void aLineThatGivesNoSignOfLifeIsLetGoOf() throws Exception {
        start("--parvis.live.heartbeat=600ms");
        try (var dead = new RawLine(there, hall.cookie(member))) {
            dead.await(Frames.PING);
            var begin = System.nanoTime();
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> dead.await(Frames.CLOSE))
                    .isInstanceOf(java.io.IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
        var alive = Tab.open(there, hall.cookie(member));
        Thread.sleep(3_000);
        assertThat(alive.closed).isNotDone();
    }

    @Test
    void afterTheDatabaseCutItsLineEverybodyReadsAgainAndHearsOn() throws Exception {
        var tab = Tab.open(here, hall.cookie(member));
        var before = listening();
        assertThat(before).isNotEmpty();
        before.forEach(pid -> sql.sql("select pg_terminate_backend(:pid)")
                .param("pid", pid)
                .query(Boolean.class)
                .single());
        for (int looks = 0;
                listening().stream().filter(pid -> !before.contains(pid)).count() < before.size();
                looks++) {
            assertThat(looks).as("looks for the lines, 50 ms each").isLessThan(400);
            Thread.sleep(50);
        }
        // Not the gap of another node that is gone: the line stands again, and has subscribed.
        Thread.sleep(MOMENT);
        tab.await("gap");
        hall.remove(space.id(), member);
        tab.await("rights");
    }

    private List<Integer> listening() {
        return sql.sql("select pid from pg_stat_activity where application_name = 'parvis live'")
                .query(Integer.class)
                .list();
    }
}
