package fr.parvis.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Change;
import fr.parvis.platform.Looked;
import fr.parvis.spaces.Space;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/// Who hears what, on real lines.
@ParvisTest
class LiveTests {
    private static final Duration MOMENT = Duration.ofMillis(400);

    /// What a page says has travelled less than that.
    private static final Duration TRAVEL = Duration.ofSeconds(3);

    @Autowired
    private Hall hall;

    @LocalServerPort
    private int port;

    private final List<Tab> tabs = new ArrayList<>();
    private UUID authority;
    private Actor manager;
    private Actor member;
    private Actor stranger;
    private Space space;

    @BeforeEach
    void cast() {
        authority = hall.town().authority();
        manager = hall.town().manager(authority);
        member = hall.town().member(authority);
        stranger = hall.town().member(authority);
        space = hall.space(authority, manager, member);
    }

    @AfterEach
    void leave() {
        tabs.forEach(Tab::leave);
    }

    private Tab tab(Actor person) throws Exception {
        var tab = Tab.open(port, hall.cookie(person));
        tabs.add(tab);
        return tab;
    }

    @Test
    void membersHearWhatHappensInTheirSpaceAndStrangersDoNot() throws Exception {
        var mine = tab(member);
        var theirs = tab(stranger);

        hall.speak(space.id(), "Les massifs sont prêts");

        var told = mine.await("realtime");
        assertThat(told.path("spaceId").asString()).isEqualTo(space.id().toString());
        assertThat(told.path("payload").path("words").asString()).isEqualTo("Les massifs sont prêts");
        assertThat(theirs.during(MOMENT)).isEmpty();
    }

    @Test
    void aPageSaysThatSomebodyDoesSomethingBeforeIt(@Autowired ConfigurableApplicationContext context)
            throws Exception {
        var looked = new LinkedBlockingQueue<UUID>();
        var listener = new ApplicationListener<PayloadApplicationEvent<Looked>>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<Looked> event) {
                looked.add(event.getPayload().personId());
            }
        };
        context.addApplicationListener(listener);
        tab(member).say("look", null);
        assertThat(looked.poll(10, TimeUnit.SECONDS)).isEqualTo(member.personId());
        context.removeApplicationListener(listener);
    }

    @Test
    void everyTabOfAPersonHears() throws Exception {
        var phone = tab(member);
        var desk = tab(member);
        hall.speak(space.id(), "Bonjour");
        phone.await("realtime");
        desk.await("realtime");
    }

    @Test
    void whatAListGovernsIsHeardByItsReadersOnly() throws Exception {
        var list = hall.list(space.id(), member);
        var reads = tab(member);
        var doesNot = tab(manager);
        hall.speak(Change.Audience.ofList(space.id(), list), Map.of("words", "Réservé"));
        reads.await("realtime");
        assertThat(doesNot.during(MOMENT)).isEmpty();
    }

    @Test
    void aReaderOfAListWhoLeftTheSpaceHearsNothing() throws Exception {
        var list = hall.list(space.id(), member);
        var tab = tab(member);
        hall.remove(space.id(), member);
        tab.await("rights");
        hall.speak(Change.Audience.ofList(space.id(), list), Map.of("words", "Réservé"));
        assertThat(tab.during(MOMENT)).isEmpty();
    }

    @Test
    void personsByNameHearOnceEvenWhenTheyAreInTheSpace() throws Exception {
        var named = tab(stranger);
        var both = tab(member);
        hall.speak(
                new Change.Audience(space.id(), null, List.of(member.personId(), stranger.personId())),
                Map.of("words", "Vous"));
        named.await("realtime");
        assertThat(both.during(MOMENT)).hasSize(1);
    }

    @Test
    void whatOnlySaysReadAgainIsFolded() throws Exception {
        var tab = tab(member);
        for (int times = 0; times < 100; times++) {
            hall.speak(Change.Audience.ofSpace(space.id()), null);
        }
        tab.await("realtime");
        assertThat(tab.during(MOMENT)).hasSizeLessThan(10);
    }

    @Test
    void whoIsRemovedLearnsItAndHearsNothingMoreOfTheSpace() throws Exception {
        var tab = tab(member);
        hall.remove(space.id(), member);
        assertThat(tab.await("rights").path("spaceId").asString())
                .isEqualTo(space.id().toString());
        hall.speak(space.id(), "Entre nous");
        assertThat(tab.during(MOMENT)).isEmpty();
    }

    @Test
    void whoEntersHearsFromThenOn() throws Exception {
        var tab = tab(stranger);
        hall.add(space.id(), stranger);
        tab.await("rights");
        hall.speak(space.id(), "Bienvenue");
        tab.await("realtime");
    }

    @Test
    void whatHappenedBetweenThePageAndItsLineIsReadAgain() throws Exception {
        play(this::newsBeforeTheLine);
    }

    private void newsBeforeTheLine() throws Exception {
        var list = hall.list(space.id(), member);
        var other = hall.town().member(authority);
        var watching = tab(member);
        Thread.sleep(TRAVEL);
        var read = Instant.now();
        hall.speak(Change.Audience.ofList(space.id(), list), Map.of("words", "Réservé"));
        watching.await("realtime");

        readAt(read, member).await("gap");
        Thread.sleep(TRAVEL);
        assertThat(readAt(Instant.now(), member).during(MOMENT, "gap")).isEmpty();
        for (var person : List.of(manager, stranger)) {
            assertThat(readAt(read, person).during(MOMENT, "gap"))
                    .as("not a reader of the list")
                    .isEmpty();
        }

        hall.remove(space.id(), member);
        watching.await("rights");
        hall.speak(Change.Audience.ofPersons(List.of(stranger.personId())), Map.of("words", "Vous"));
        hall.speak(space.id(), "Au revoir");
        readAt(read, manager).await("gap");
        readAt(read, stranger).await("gap");
        assertThat(readAt(read, other).during(MOMENT, "gap")).isEmpty();
        readAt(read.minus(Duration.ofHours(1)), other).await("gap");
    }

    @Test
    void whoWasRemovedBetweenThePageAndItsLineLearnsIt() throws Exception {
        play(this::removalBeforeTheLine);
    }

    private void removalBeforeTheLine() throws Exception {
        Thread.sleep(TRAVEL);
        var read = Instant.now();
        hall.remove(space.id(), member);
        hall.add(space.id(), stranger);
        Thread.sleep(MOMENT);
        readAt(read, member).await("gap");
        readAt(read, stranger).await("gap");
        assertThat(readAt(read, manager).during(MOMENT, "gap")).isEmpty();
    }

    private interface Scene {
        void play() throws Exception;
    }

    /// Nodes of other tests are missed half a minute after they end, and everybody is told to read again: where that
    /// came in between, nobody can be told apart, and it is played once more.
    private void play(Scene scene) throws Exception {
        for (int left = 2; ; left--) {
            var outside = tab(hall.town().member(hall.town().authority()));
            try {
                scene.play();
                return;
            } catch (AssertionError failed) {
                if (left == 0 || outside.during(Duration.ZERO, "gap").isEmpty()) {
                    throw failed;
                }
                cast();
            }
        }
    }

    /// The line of a page that was read at that time.
    private Tab readAt(Instant read, Actor person) throws Exception {
        var tab = Tab.open(port, hall.cookie(person), Duration.between(read, Instant.now()));
        tabs.add(tab);
        return tab;
    }

    @Test
    void aForeignPageIsRefused() {
        for (var origin : List.of("https://ailleurs.example", "null", "http://127.0.0.1.ailleurs.example:" + port)) {
            assertThat(refusal(hall.cookie(member), origin)).as(origin).isEqualTo(403);
        }
    }

    @Test
    void aPageThatDoesNotSayWhereItIsFromIsRefused() {
        assertThat(refusal(hall.cookie(member), null)).isEqualTo(403);
    }

    @Test
    void withoutASessionNobodyHearsAnything() {
        for (var cookie : List.of("parvis_session=inconnu", "parvis_session=", "autre=1")) {
            assertThat(refusal(cookie, "http://127.0.0.1:" + port)).isEqualTo(401);
        }
    }

    @Test
    void whoseAccountIsClosedIsRefused() {
        var cookie = hall.cookie(member);
        hall.close(member);
        assertThat(refusal(cookie, "http://127.0.0.1:" + port)).isEqualTo(401);
    }

    @Test
    void aPlainRequestIsToldToUpgrade() throws Exception {
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(
                                        java.net.URI.create("http://127.0.0.1:" + port + "/api/live"))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(426);
    }

    @Test
    void aPageThatSaysNonsenseOfItsAgeIsRefused() {
        for (var age : List.of("", "-1", "hier", "1e9", "999999999999")) {
            var address = URI.create(Tab.address(port) + "?age=" + age);
            assertThat(refusal(address, hall.cookie(member), "http://127.0.0.1:" + port))
                    .as(age)
                    .isEqualTo(400);
        }
    }

    private int refusal(String cookie, String origin) {
        return refusal(Tab.address(port), cookie, origin);
    }

    private static int refusal(URI address, String cookie, String origin) {
        var builder = Tab.builder(cookie);
        if (origin != null) {
            builder.header("Origin", origin);
        }
        var thrown = org.assertj.core.api.Assertions.catchThrowable(
                () -> builder.buildAsync(address, new Tab()).get());
        assertThat(thrown).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(WebSocketHandshakeException.class);
        return ((WebSocketHandshakeException) thrown.getCause()).getResponse().statusCode();
    }
}
