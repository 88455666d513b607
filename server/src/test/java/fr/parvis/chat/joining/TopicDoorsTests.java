package fr.parvis.chat.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.joining.DoorstepView.Step;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A link opens nothing by itself: who runs the space answers each who comes by it.
@ParvisTest
class TopicDoorsTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private Doors doors;

    @Autowired
    private Admissions admissions;

    @Autowired
    private Doorsteps doorsteps;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Spaces spaces;

    @Autowired
    private List<TodaySource> today;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Assembly.Room room;
    private String email;

    @BeforeEach
    void assemble() {
        room = assembly.room();
        email = "berger-" + UUID.randomUUID() + "@amicale.example";
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private String open(int most) {
        var url = doors.open(room.facilitator(), room.topic(), new OpenDoor(30, most))
                .link()
                .url();
        return url.substring(url.indexOf('#') + 1);
    }

    private DoorView view() {
        return doors.view(room.facilitator(), room.topic());
    }

    private Knock knock(String token) {
        return new Knock(token, "Luce", "Berger", email, "présidente de l’Amicale");
    }

    private String knocked(String token) {
        doorsteps.knock(knock(token), "192.0.2.7");
        return lastLink("/rejoindre/demande#");
    }

    private String lastLink(String path) {
        var body = mails().getLast();
        assertThat(body).contains(path);
        var start = body.indexOf(path) + path.length();
        return body.substring(start, start + 43);
    }

    private List<String> mails() {
        return sql.sql("select text_body from mail.message where recipient = :to order by id")
                .param("to", email)
                .query(String.class)
                .list();
    }

    private void decide(boolean accepted, Role role, String word) {
        var asking = view().waiting().getFirst();
        admissions.decide(room.facilitator(), room.topic(), asking.id(), new DecideAsking(accepted, role, null, word));
    }

    private static void refuses(ThrowingCallable call, ProblemType type) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
    }

    @Test
    void somebodyWithAnAccountAsksOnceAndComesInAsWhoTheyAre() {
        var token = open(5);
        var neighbour = room.neighbour();
        assertThat(doorsteps.mine(neighbour, token).step()).isEqualTo(Step.OUTSIDE);
        assertThat(doorsteps.ask(neighbour, token, null).step()).isEqualTo(Step.WAITING);
        assertThat(doorsteps.ask(neighbour, token, "Encore moi").step()).isEqualTo(Step.WAITING);
        assertThat(view().waiting())
                .singleElement()
                .satisfies(one -> assertThat(one.email()).isNull());
        decide(true, null, null);
        assertThat(doorsteps.mine(neighbour, token).step()).isEqualTo(Step.IN);
        assertThat(spaces.require(neighbour, room.spaceId()).role()).isEqualTo(Role.CONTRIBUTOR);
        assertThat(conversations.require(neighbour, room.topic()).title()).isEqualTo("Bulletin de printemps");
        assertThat(view().link().came()).isEqualTo(1);
    }

    @Test
    void whoIsInGoesInEvenWhereTheLinkIsOver() {
        var token = open(5);
        clock.advance(Duration.ofDays(31));
        assertThat(doorsteps.mine(room.reader(), token).step()).isEqualTo(Step.IN);
        refuses(() -> doorsteps.mine(room.neighbour(), token), DoorProblem.DOOR_OVER);
        refuses(() -> doorsteps.look(token), DoorProblem.DOOR_OVER);
    }

    @Test
    void somebodyWithoutAnAccountProvesTheirAddressThenComesInAsAGuestOfWhoAccepts() {
        var token = open(5);
        var asking = knocked(token);
        assertThat(mails().getLast())
                .as("a door writes to strangers in nobody's words")
                .doesNotContain("Luce", "présidente");
        assertThat(view().waiting()).as("nobody waits before they proved it").isEmpty();
        assertThat(doorsteps.follow(asking).step()).isEqualTo(Step.UNPROVED);
        assertThat(doorsteps.prove(asking).step()).isEqualTo(Step.WAITING);
        assertThat(doorsteps.prove(asking).step()).isEqualTo(Step.WAITING);
        assertThat(view().waiting()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Luce Berger");
            assertThat(one.email()).isEqualTo(email);
        });
        decide(true, Role.READER, "À samedi");
        assertThat(doorsteps.follow(asking).step()).isEqualTo(Step.IN);
        var guest = sql.sql("""
                        select m.role::text from spaces.membership m join people.person p on p.id = m.person_id
                        join people.guest g on g.person_id = p.id and g.sponsor_id = :sponsor
                        where p.email = :email and m.space_id = :space
                        """)
                .param("sponsor", room.facilitator().personId())
                .param("email", email)
                .param("space", room.spaceId())
                .query(String.class)
                .single();
        assertThat(guest).isEqualTo("READER");
        assertThat(mails()).anyMatch(mail -> mail.contains("/invitation#"));
        assertThat(mails()).anyMatch(mail -> mail.contains("À samedi"));
    }

    @Test
    void whoeverHasAnAccountIsToldSoByMailAloneAndNothingWaits() {
        var token = open(5);
        sql.sql("update people.person set email = :email where id = :person")
                .param("email", email)
                .param("person", room.neighbour().personId())
                .update();
        doorsteps.knock(knock(token), "192.0.2.7");
        assertThat(lastLink("/rejoindre#")).isEqualTo(token);
        assertThat(mails().getLast()).contains("déjà un compte");
        assertThat(view().waiting()).isEmpty();
    }

    @Test
    void aRefusalIsToldWithItsWordAndAskedOnceOnly() {
        var token = open(5);
        doorsteps.ask(room.stranger(), token, "De la commune voisine");
        decide(false, null, "Réservé aux membres de la commission");
        var answered = doorsteps.mine(room.stranger(), token);
        assertThat(answered.step()).isEqualTo(Step.REFUSED);
        assertThat(answered.word()).isEqualTo("Réservé aux membres de la commission");
        assertThat(answered.conversationId()).isNull();
        assertThat(doorsteps.ask(room.stranger(), token, null).step()).isEqualTo(Step.REFUSED);
        refuses(() -> spaces.require(room.stranger(), room.spaceId()), fr.parvis.platform.PlatformProblem.NOT_FOUND);
    }

    @Test
    void oneAnswersOnceAndNeverMakesAFacilitator() {
        var token = open(5);
        doorsteps.ask(room.neighbour(), token, null);
        var asking = view().waiting().getFirst().id();
        refuses(
                () -> admissions.decide(
                        room.facilitator(), room.topic(), asking, new DecideAsking(true, Role.FACILITATOR, null, null)),
                DoorProblem.DOOR_ROLE);
        decide(false, null, null);
        refuses(
                () -> admissions.decide(
                        room.facilitator(), room.topic(), asking, new DecideAsking(true, null, null, null)),
                DoorProblem.ASKING_DECIDED);
    }

    @Test
    void aFullLinkSaysSoAndAFormerOneLeadsNowhere() {
        var token = open(1);
        doorsteps.ask(room.neighbour(), token, null);
        refuses(() -> doorsteps.ask(room.stranger(), token, null), DoorProblem.DOOR_FULL);
        refuses(() -> doorsteps.knock(knock(token), "192.0.2.7"), DoorProblem.DOOR_FULL);
        var renewed = open(5);
        assertThat(renewed).isNotEqualTo(token);
        refuses(() -> doorsteps.look(token), DoorProblem.DOOR_CLOSED);
        assertThat(view().waiting()).as("who asked before still waits").hasSize(1);
        assertThat(doorsteps.look(renewed).conversationTitle()).isEqualTo("Bulletin de printemps");
        doors.close(room.facilitator(), room.topic());
        refuses(() -> doorsteps.look(renewed), DoorProblem.DOOR_CLOSED);
        refuses(() -> doorsteps.look("inconnu"), DoorProblem.DOOR_CLOSED);
    }

    @Test
    void aSecretSpaceHasNoDoorAndOneThatBecomesSecretHasNoneAnyMore() {
        var token = open(5);
        sql.sql("update spaces.space set access = 'SECRET' where id = :space")
                .param("space", room.spaceId())
                .update();
        refuses(() -> doorsteps.look(token), DoorProblem.DOOR_CLOSED);
        refuses(() -> open(5), DoorProblem.DOOR_OF_SECRET_SPACE);
        assertThat(view().secret()).isTrue();
        assertThat(view().link()).isNull();
    }

    @Test
    void ofASpaceThatBecameSecretWhoWaitsLearnsNothingMoreAndNoMailNamesIt() {
        var token = open(5);
        doorsteps.ask(room.neighbour(), token, null);
        var asking = knocked(token);
        doorsteps.prove(asking);
        var before = mails().size();
        sql.sql("update spaces.space set access = 'SECRET', name = 'Commission discrète' where id = :space")
                .param("space", room.spaceId())
                .update();
        refuses(() -> doorsteps.mine(room.neighbour(), token), DoorProblem.DOOR_CLOSED);
        refuses(() -> doorsteps.follow(asking), DoorProblem.DOOR_CLOSED);
        while (!view().waiting().isEmpty()) {
            decide(false, null, null);
        }
        assertThat(mails()).hasSize(before + 1);
        assertThat(mails().getLast()).contains("n’a pas été acceptée").doesNotContain("discrète", "Bulletin");
    }

    @Test
    void aClosedTopicHasNoDoor() {
        var token = open(5);
        conversations.close(room.facilitator(), room.topic());
        refuses(() -> doorsteps.look(token), DoorProblem.DOOR_CLOSED);
        conversations.reopen(room.facilitator(), room.topic());
        assertThat(doorsteps.look(token).spaceName()).startsWith("Commission ");
    }

    @Test
    void tooManyMailsForOneAddressAreNotSent() {
        var token = open(50);
        for (var each = 0; each < 3; each++) {
            doorsteps.knock(knock(token), "192.0.2.8");
        }
        refuses(() -> doorsteps.knock(knock(token), "192.0.2.8"), DoorProblem.DOOR_BUSY);
        assertThat(mails()).hasSize(3);
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        doorsteps.knock(knock(token), "192.0.2.8");
    }

    @Test
    void whatIsNotProvedInTwoDaysIsForgotten() {
        var token = open(5);
        var asking = knocked(token);
        clock.advance(Duration.ofDays(2).plusMinutes(1));
        refuses(() -> doorsteps.prove(asking), DoorProblem.ASKING_OVER);
        doorsteps.forgetUnproved();
        assertThat(sql.sql("select count(*) from chat.asking where email = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoRunsTheSpaceFindsThemInAujourdhui() {
        var token = open(5);
        doorsteps.ask(room.neighbour(), token, "Je suis la trésorière.");
        assertThat(waiting(room.facilitator())).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo("door-asking");
            assertThat(line.title()).isEqualTo("Bulletin de printemps");
            assertThat(line.address()).isEqualTo("/messages/" + room.topic() + "/inviter");
        });
        assertThat(waiting(room.contributor())).isEmpty();
        decide(true, null, null);
        assertThat(waiting(room.facilitator())).isEmpty();
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        var token = open(5);
        assertThat(sql.sql("select count(*) from chat.door d where d::text like :token")
                        .param("token", "%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(open(5)).as("each has its own").isNotEqualTo(token);
    }

    @Test
    void whoDoesNotRunTheSpaceSeesNoDoor() {
        open(5);
        for (Actor who : List.of(room.contributor(), room.reader(), room.guest())) {
            refuses(() -> doors.view(who, room.topic()), fr.parvis.platform.PlatformProblem.FORBIDDEN);
        }
        refuses(() -> doors.view(room.neighbour(), room.topic()), fr.parvis.platform.PlatformProblem.NOT_FOUND);
    }

    private List<TodayItem> waiting(Actor actor) {
        return today.stream()
                .flatMap(source -> source.today(actor).stream())
                .filter(item -> item.kind().equals("door-asking"))
                .toList();
    }
}
