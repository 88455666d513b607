package fr.parvis.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.OpenConversation;
import fr.parvis.chat.messages.Messages;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// People talk through two nodes while one is killed or the database's line is cut: each message is there once and in
/// order, and everybody knows all of them.
@ParvisTest
class TalkAcrossNodesTests {
    private static final String OFTEN = "--parvis.live.sign-of-life=400ms";

    private static final Duration MOMENT = Duration.ofMillis(400);

    @Autowired
    private Hall hall;

    @Autowired
    private Assembly assembly;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Messages messages;

    @Autowired
    private DataSource shared;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int here;

    private Assembly.Room room;

    @BeforeEach
    void gather() {
        room = assembly.room();
    }

    @Test
    void aNodeKilledWhilePeopleTalkLosesAndDoublesNothing() throws Exception {
        killOneOfTwo();
    }

    @Test
    void norWhereRedisCarriesTheNews() throws Exception {
        var found = Redis.find();
        Assumptions.assumeTrue(found.isPresent(), "no Redis here: bin/test, run by root, gets one ready");
        try (var redis = found.get()) {
            killOneOfTwo("--parvis.live.redis-url=" + redis.url());
        }
    }

    private void killOneOfTwo(String... bus) throws Exception {
        var settings = new String[bus.length + 1];
        System.arraycopy(bus, 0, settings, 0, bus.length);
        settings[bus.length] = OFTEN;
        try (var stays = new Node(settings);
                var dies = new NodeProcess(shared, settings)) {
            var where = new AtomicInteger(dies.port);
            try (var mover = new Screen(where::get, hall.cookie(room.contributor()), room.topic());
                    var stayer = new Screen(() -> stays.port, hall.cookie(room.facilitator()), room.topic());
                    var listener = new Screen(() -> stays.port, hall.cookie(room.reader()), room.topic())) {
                List.of(mover, stayer, listener).forEach(Screen::hearing);
                mover.writing();
                stayer.writing();
                Thread.sleep(2_000);
                dies.kill();
                where.set(stays.port);
                Thread.sleep(1_500);

                assertTold(mover.stopWriting(), stayer.stopWriting(), List.of(mover, stayer, listener));
                assertThat(mover.lines)
                        .as("the people of the dead node came over")
                        .isEqualTo(2);
                assertThat(listener.lines).isEqualTo(1);
                await(() -> listener.gaps > 0, "what the dead node said last may be missing: everybody reads again");
            }
        }
    }

    @Test
    void theLineOfTheDatabaseCutWhilePeopleTalkIsMadeUpFor() throws Exception {
        try (var other = new Node();
                var one = new Screen(() -> here, hall.cookie(room.contributor()), room.topic());
                var two = new Screen(() -> other.port, hall.cookie(room.facilitator()), room.topic())) {
            List.of(one, two).forEach(screen -> screen.hearing().writing());
            for (int times = 0; times < 3; times++) {
                Thread.sleep(700);
                assertThat(cutLines()).isPositive();
            }
            Thread.sleep(700);
            assertTold(one.stopWriting(), two.stopWriting(), List.of(one, two));
            assertThat(one.lines).as("no browser was sent away").isEqualTo(1);
        }
    }

    @Test
    void whoIsRemovedInTheMiddleHearsNothingMoreOnAnyLine() throws Exception {
        try (var other = new Node()) {
            var near = Tab.open(here, hall.cookie(room.contributor()));
            var far = Tab.open(other.port, hall.cookie(room.contributor()));
            var stays = Tab.open(other.port, hall.cookie(room.facilitator()));
            for (var tab : List.of(near, far, stays)) {
                tab.say("watch", room.topic());
            }
            assembly.say(room.facilitator(), room.topic(), "Avant");
            stays.await(told -> told.path("people").size() == 2);
            for (var tab : List.of(near, far)) {
                tab.await("chat");
            }
            assembly.leave(room.spaceId(), room.contributor());
            for (var tab : List.of(near, far)) {
                tab.await("rights");
            }
            stays.await(told -> told.path("people").size() == 1);
            near.during(Duration.ZERO);
            far.during(Duration.ZERO);
            var said = assembly.say(room.facilitator(), room.topic(), "Entre nous");
            messages.react(room.reader(), said.id(), "👍");
            messages.delete(room.facilitator(), said.id());
            stays.say("typing", room.topic());
            near.say("typing", room.topic());
            stays.await("chat");
            for (var tab : List.of(near, far)) {
                for (var told = tab.next(MOMENT); told != null; told = tab.next(MOMENT)) {
                    assertThat(told.path("topic").asString()).isNotIn("chat", "typing", "presence");
                }
            }
            assertThat(stays.during(Duration.ZERO, "typing")).isEmpty();
        }
    }

    @Test
    void whoLeavesAGroupIsNoLongerSeenThereAndSeesNobody() throws Exception {
        var group = conversations.open(
                room.facilitator(),
                new OpenConversation(
                        List.of(room.contributor().personId(), room.reader().personId()), "Marché"));
        try (var other = new Node()) {
            var leaves = Tab.open(other.port, hall.cookie(room.contributor()));
            var stays = Tab.open(here, hall.cookie(room.facilitator()));
            leaves.say("watch", group);
            stays.say("watch", group);
            stays.await(told -> told.path("people").size() == 2);
            conversations.leave(room.contributor(), group);
            leaves.await("rights");
            stays.await(told -> told.path("people").size() == 1);
            leaves.during(Duration.ZERO);
            stays.say("typing", group);
            assertThat(leaves.during(MOMENT, "typing")).isEmpty();
        }
    }

    private int cutLines() {
        return sql.sql(
                        "select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'parvis live'")
                .query(Integer.class)
                .single();
    }

    private void assertTold(List<String> taken, List<String> takenToo, List<Screen> screens) throws Exception {
        var kept = sql.sql("select body from chat.message where conversation_id = :topic order by seq")
                .param("topic", room.topic())
                .query(String.class)
                .list();
        assertThat(taken).hasSizeGreaterThan(5);
        assertThat(takenToo).hasSizeGreaterThan(5);
        assertThat(kept).doesNotHaveDuplicates().hasSize(taken.size() + takenToo.size());
        assertThat(kept.stream().filter(taken::contains)).containsExactlyElementsOf(taken);
        assertThat(kept.stream().filter(takenToo::contains)).containsExactlyElementsOf(takenToo);
        assertThat(sql.sql("select seq from chat.message where conversation_id = :topic order by seq")
                        .param("topic", room.topic())
                        .query(Long.class)
                        .list())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, kept.size()).boxed().toList());
        for (var screen : screens) {
            await(() -> screen.words().size() >= kept.size(), "everybody knows everything");
            assertThat(screen.words()).isEqualTo(kept);
        }
    }

    private static void await(java.util.function.BooleanSupplier fact, String why) throws InterruptedException {
        for (long until = System.nanoTime() + 15_000_000_000L; !fact.getAsBoolean(); Thread.sleep(20)) {
            assertThat(System.nanoTime()).as(why).isLessThan(until);
        }
    }
}
