package fr.parvis.chat.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.parvis.ParvisTest;
import fr.parvis.TestPeople;
import fr.parvis.chat.AddParticipants;
import fr.parvis.chat.Assembly;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.OpenConversation;
import fr.parvis.documents.CreateFolder;
import fr.parvis.documents.Documents;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the people of a direct or group conversation give each other lies where they alone meet it, and no list shows
/// that place.
@ParvisTest
class GivenFilesTests {
    @Autowired
    private Assembly assembly;

    @Autowired
    private TopicFolders folders;

    @Autowired
    private Documents documents;

    @Autowired
    private Conversations conversations;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient sql;

    @LocalServerPort
    private int port;

    private Assembly.Room room;

    @BeforeEach
    void gather() {
        room = assembly.room();
    }

    @Test
    void twoPeopleHaveOnePlace() {
        var direct = between(room.reader(), room.contributor());
        var folder = folder(room.reader(), direct);
        assertThat(folder(room.contributor(), direct)).isEqualTo(folder);
        assertThat(documents.document(room.contributor(), folder).space().hidden())
                .isTrue();
        give(room.contributor(), folder, "Xylophone");
        assertThat(documents.document(room.reader(), folder).entry().count()).isEqualTo(1);
        for (var other : List.of(room.facilitator(), room.guest(), room.neighbour(), room.stranger())) {
            hidden(() -> documents.document(other, folder));
            hidden(() -> folders.folder(other, direct));
        }
    }

    @Test
    void aGuestMayGiveToTheirSponsor() {
        var direct = between(room.facilitator(), room.guest());
        var folder = folder(room.guest(), direct);
        assertThat(documents.document(room.facilitator(), folder).entry().id()).isEqualTo(folder);
    }

    @Test
    void noListShowsThePlaceAndItsAddressLeadsNowhere() {
        var direct = between(room.facilitator(), room.contributor());
        var given = give(room.contributor(), folder(room.facilitator(), direct), "Quenouille");
        for (var list : List.of(
                "/api/spaces/mine",
                "/api/spaces",
                "/api/spaces?q=conversation",
                "/api/spaces/joinable",
                "/api/today",
                "/api/search?q=conversation")) {
            assertThat(read(room.facilitator(), list)).as(list).doesNotContain(direct.toString());
        }
        assertThat(read(
                        room.town().administrator(room.authority()),
                        "/api/organisations/" + room.authority() + "/spaces"))
                .contains(room.spaceId().toString())
                .doesNotContain(direct.toString());
        for (var address : List.of(
                "/api/spaces/" + direct, "/api/spaces/" + direct + "/people", "/api/spaces/" + direct + "/folders")) {
            assertThat(status(room.facilitator(), address)).as(address).isEqualTo(404);
        }
        hidden(() -> conversations.openTopic(room.facilitator(), direct, "Un sujet"));
        assertThat(read(room.facilitator(), "/api/search?q=quenouille")).contains(given.toString());
        assertThat(read(room.reader(), "/api/search?q=quenouille")).doesNotContain(given.toString());
    }

    @Test
    void whoeverJoinsAGroupReadsAndWhoeverLeavesDoesNot() {
        var group = conversations.open(
                room.contributor(),
                new OpenConversation(
                        List.of(room.facilitator().personId(), room.reader().personId()), "Trio"));
        var folder = folder(room.contributor(), group);
        hidden(() -> documents.document(room.neighbour(), folder));
        conversations.add(
                room.contributor(),
                group,
                new AddParticipants(List.of(room.neighbour().personId())));
        assertThat(documents.document(room.neighbour(), folder).entry().id()).isEqualTo(folder);
        conversations.leave(room.facilitator(), group);
        hidden(() -> documents.document(room.facilitator(), folder));
    }

    @Test
    void whatMovesPeopleInTheirAuthorityLeavesThePlaceAlone() {
        var folder = folder(room.reader(), between(room.reader(), room.contributor()));
        sql.sql("select spaces.renew_membership(null, array[:person::uuid])")
                .param("person", room.reader().personId())
                .query((_, _) -> true)
                .single();
        assertThat(documents.document(room.reader(), folder).entry().id()).isEqualTo(folder);
    }

    @Test
    void twoWhoAskAtOnceGetTheSamePlace() throws Exception {
        var direct = between(room.reader(), room.contributor());
        Callable<UUID> mine = () -> folder(room.reader(), direct);
        Callable<UUID> theirs = () -> folder(room.contributor(), direct);
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(mine, theirs));
            assertThat(answers.getFirst().get()).isEqualTo(answers.getLast().get());
        }
    }

    @Test
    void whoeverLeavesWhileTheFirstFileComesInReadsNothing() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int times = 0; times < 20; times++) {
                var group = conversations.open(
                        room.contributor(),
                        new OpenConversation(
                                List.of(
                                        room.facilitator().personId(),
                                        room.reader().personId()),
                                "Trio"));
                Callable<UUID> given = () -> folder(room.contributor(), group);
                Callable<UUID> left = () -> {
                    conversations.leave(room.facilitator(), group);
                    return group;
                };
                var answers = both.invokeAll(List.of(given, left));
                answers.getLast().get();
                var folder = answers.getFirst().get();
                hidden(() -> documents.document(room.facilitator(), folder));
                assertThat(documents.document(room.reader(), folder).entry().id())
                        .isEqualTo(folder);
            }
        }
    }

    private UUID between(Actor one, Actor other) {
        return conversations.open(one, new OpenConversation(List.of(other.personId()), null));
    }

    private UUID folder(Actor actor, UUID conversationId) {
        return folders.folder(actor, conversationId).folderId();
    }

    private UUID give(Actor actor, UUID folderId, String name) {
        return documents
                .createFolder(actor, folderId, new CreateFolder(name))
                .entry()
                .id();
    }

    private static void hidden(Runnable look) {
        assertThatThrownBy(look::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(PlatformProblem.NOT_FOUND));
    }

    private String read(Actor actor, String path) {
        return people.browser(actor.personId())
                .get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .retrieve()
                .body(String.class);
    }

    private int status(Actor actor, String path) {
        return people.browser(actor.personId())
                .get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .exchange((_, response) -> response.getStatusCode().value());
    }
}
