package fr.parvis.chat.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestClock;
import fr.parvis.chat.Assembly;
import fr.parvis.documents.Documents;
import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.mail.incoming.BoxMail;
import fr.parvis.mail.incoming.BoxTarget.Taken;
import fr.parvis.people.NewCorrespondent;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A mail to the address of a space opens a topic, for who may open one and surely wrote it; else it waits.
@ParvisTest
class SpaceLettersTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private SpaceBoxes boxes;

    @Autowired
    private SpaceLetters letters;

    @Autowired
    private HeldLetters held;

    @Autowired
    private TopicCorrespondents correspondents;

    @Autowired
    private People people;

    @Autowired
    private Spaces spaces;

    @Autowired
    private Documents documents;

    @Autowired
    private List<TodaySource> today;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient sql;

    private Assembly.Room room;
    private String box;
    private String outsider;

    @BeforeEach
    void open() {
        room = assembly.room();
        box = name(boxes.open(room.facilitator(), room.spaceId()));
        outsider = "lentz-" + UUID.randomUUID() + "@amicale.example";
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private static String name(SpaceBoxView view) {
        return String.valueOf(view.address()).replaceAll("^reponse\\+e-|@parvis\\.example$", "");
    }

    private String address(Actor actor) {
        return people.addressee(actor.personId()).orElseThrow().email();
    }

    private Taken send(String sender, boolean vouched, String subject, Attachment... files) {
        var mail = new BoxMail(
                UUID.randomUUID(), box, sender, "Marc Lentz", vouched, subject, "Voici notre demande.", List.of(files));
        return transaction.execute(_ -> letters.take(mail));
    }

    private record Topic(String title, UUID author, String body) {}

    private List<Topic> topics() {
        return sql.sql("""
                        select c.title, m.author_id as author, m.body from chat.conversation c join chat.message m on m.conversation_id = c.id
                        where c.space_id = :space and c.id <> :topic order by m.at
                        """)
                .param("space", room.spaceId())
                .param("topic", room.topic())
                .query(Topic.class)
                .list();
    }

    private List<TodayItem> awaiting(Actor actor) {
        return today.stream()
                .flatMap(source -> source.today(actor).stream())
                .filter(item -> item.kind().equals("held-letters"))
                .toList();
    }

    private static void refuses(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo(slug));
    }

    private AcceptLetter as(@Nullable String givenName, @Nullable String familyName) {
        return new AcceptLetter(givenName, familyName, "président de l’Amicale");
    }

    @Test
    void aContributorOpensATopicWithItsFilesInItsFolder() {
        var plan = new Attachment("Plan.txt", "tables".getBytes(StandardCharsets.UTF_8));
        assertThat(send(address(room.contributor()), true, "Re: Tr : Fête de l’été", plan))
                .isEqualTo(Taken.POSTED);
        assertThat(topics()).singleElement().satisfies(topic -> {
            assertThat(topic.title()).isEqualTo("Fête de l’été");
            assertThat(topic.author()).isEqualTo(room.contributor().personId());
            assertThat(topic.body()).startsWith("Voici notre demande.\n/d/");
            var id = UUID.fromString(topic.body().substring(topic.body().lastIndexOf("/d/") + 3));
            assertThat(documents.document(room.reader(), id).entry().name()).isEqualTo("Plan.txt");
        });
    }

    @Test
    void whereNobodyVouchesAMemberIsABareClaimAndWaits() {
        assertThat(send(address(room.facilitator()), false, "Un virement urgent"))
                .isEqualTo(Taken.HELD);
        assertThat(topics()).isEmpty();
        var letter = held.held(room.facilitator(), room.spaceId()).getFirst();
        assertThat(letter.vouched()).isFalse();
        assertThat(letter.member()).isNotNull();
        held.accept(room.facilitator(), room.spaceId(), letter.id(), new AcceptLetter(null, null, null));
        assertThat(topics())
                .singleElement()
                .satisfies(topic ->
                        assertThat(topic.author()).isEqualTo(room.facilitator().personId()));
    }

    @Test
    void whoOnlyReadsAndWhoIsNotInTheSpaceAreRefused() {
        refuses("forbidden", () -> send(address(room.reader()), true, "x"));
        refuses("not-found", () -> send(address(room.neighbour()), true, "x"));
        assertThat(held.held(room.facilitator(), room.spaceId())).isEmpty();
    }

    @Test
    void somebodyUnknownWaitsAndOnceAcceptedTakesPartByMail() {
        var photo = new Attachment("Photo.txt", "photo".getBytes(StandardCharsets.UTF_8));
        assertThat(send(outsider, true, "Demande de salle", photo)).isEqualTo(Taken.HELD);
        assertThat(awaiting(room.facilitator())).singleElement().satisfies(line -> {
            assertThat(line.count()).isEqualTo(1);
            assertThat(line.address()).endsWith("/courriels");
        });
        assertThat(awaiting(room.contributor())).isEmpty();
        var letter = held.held(room.facilitator(), room.spaceId()).getFirst();
        assertThat(letter.files()).extracting(HeldLetterView.HeldFile::name).containsExactly("Photo.txt");
        refuses("invalid", () -> held.accept(room.facilitator(), room.spaceId(), letter.id(), as("Marc", " ")));
        var topic = UUID.fromString(held.accept(room.facilitator(), room.spaceId(), letter.id(), as("Marc", "Lentz"))
                .address()
                .replace("/messages/", ""));
        assertThat(topics()).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("Demande de salle");
            assertThat(one.body()).contains("/d/");
        });
        assertThat(correspondents.correspondents(room.facilitator(), topic).correspondents())
                .singleElement()
                .satisfies(one -> assertThat(one.email()).isEqualTo(outsider));
        assertThat(awaiting(room.facilitator())).isEmpty();
        refuses("not-found", () -> held.accept(room.facilitator(), room.spaceId(), letter.id(), as("Marc", "Lentz")));
        assertThat(send(outsider, true, "Une autre demande"))
                .as("known from now on")
                .isEqualTo(Taken.POSTED);
        assertThat(send(outsider, false, "De qui ?")).isEqualTo(Taken.HELD);
    }

    @Test
    void aCorrespondentWhoseIntroducerRunsTheSpaceNoMoreWaits() {
        correspondents.add(
                room.facilitator(),
                room.topic(),
                new AddCorrespondent(new NewCorrespondent(outsider, "Marc", "Lentz", null), null));
        assertThat(send(outsider, true, "Stand")).isEqualTo(Taken.POSTED);
        sql.sql("update spaces.member set role = 'CONTRIBUTOR' where space_id = :space and person_id = :person")
                .param("space", room.spaceId())
                .param("person", room.facilitator().personId())
                .update();
        sql.sql("update spaces.member set role = 'FACILITATOR' where space_id = :space and person_id = :person")
                .param("space", room.spaceId())
                .param("person", room.contributor().personId())
                .update();
        assertThat(send(outsider, true, "Stand encore")).isEqualTo(Taken.HELD);
    }

    @Test
    void aRefusedMailLeavesNothing() {
        send(outsider, false, "Publicité");
        var letter = held.held(room.facilitator(), room.spaceId()).getFirst();
        held.refuse(room.facilitator(), room.spaceId(), letter.id());
        assertThat(held.held(room.facilitator(), room.spaceId())).isEmpty();
        refuses("not-found", () -> held.refuse(room.facilitator(), room.spaceId(), letter.id()));
        assertThat(topics()).isEmpty();
    }

    @Test
    void whatWaitsTooLongOrTooNumerousIsNotKept() {
        for (var each = 0; each < SpaceLetters.MOST_HELD; each++) {
            send(outsider, false, "N° " + each);
        }
        refuses("box-full", () -> send(outsider, false, "Un de trop"));
        clock.advance(Duration.ofDays(31));
        held.forgetOld();
        assertThat(held.held(room.facilitator(), room.spaceId())).isEmpty();
    }

    @Test
    void aRenewedOrClosedAddressLeadsNowhere() {
        var former = box;
        box = name(boxes.open(room.facilitator(), room.spaceId()));
        assertThat(letters.isOpen(former)).isFalse();
        assertThat(letters.isOpen(box)).isTrue();
        boxes.close(room.facilitator(), room.spaceId());
        assertThat(letters.isOpen(box)).isFalse();
        assertThat(boxes.view(room.facilitator(), room.spaceId()).address()).isNull();
    }

    @Test
    void anArchivedSpaceTakesNothing() {
        send(outsider, true, "Avant");
        spaces.archive(room.facilitator(), room.spaceId());
        refuses("space-archived", () -> send(address(room.contributor()), true, "Après"));
        var letter = held.held(room.facilitator(), room.spaceId()).getFirst();
        refuses(
                "space-archived",
                () -> held.accept(room.facilitator(), room.spaceId(), letter.id(), as("Marc", "Lentz")));
    }

    @Test
    void aTitleIsOneLineOfASubject() {
        send(outsider, false, "Une\nligne\u202e et " + "x".repeat(300));
        send(outsider, false, "  ");
        assertThat(held.held(room.facilitator(), room.spaceId()))
                .extracting(HeldLetterView::title)
                .satisfiesExactly(
                        title -> assertThat(title).startsWith("Une ligne").hasSize(120),
                        title -> assertThat(title).isEqualTo("Courriel de Marc Lentz"));
    }

    @Test
    void onlyWhoRunsTheSpaceSeesItsAddress() {
        refuses("forbidden", () -> boxes.view(room.contributor(), room.spaceId()));
        refuses("not-found", () -> boxes.view(room.stranger(), room.spaceId()));
        assertThat(sql.sql("select role::text from spaces.membership where space_id = :s and person_id = :p")
                        .param("s", room.spaceId())
                        .param("p", room.facilitator().personId())
                        .query(String.class)
                        .single())
                .isEqualTo(Role.FACILITATOR.name());
    }
}
