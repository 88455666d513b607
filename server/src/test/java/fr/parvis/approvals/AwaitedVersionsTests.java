package fr.parvis.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.comments.Comments;
import fr.parvis.comments.WriteComment;
import fr.parvis.documents.ChangeView;
import fr.parvis.documents.Commission;
import fr.parvis.documents.Deposits;
import fr.parvis.documents.Documents;
import fr.parvis.documents.Drive;
import fr.parvis.documents.History;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Finder;
import fr.parvis.platform.TodayItem;
import fr.parvis.platform.TodaySource;
import fr.parvis.spaces.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/// A newer version that awaits approval: for those who only read it is not there, at any door that speaks of it.
@ParvisTest
class AwaitedVersionsTests {
    private static final List<String> OF_THE_NEWER = List.of("comment.written", "document.revised");

    @Autowired
    private Commission commission;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Documents documents;

    @Autowired
    private Deposits deposits;

    @Autowired
    private History history;

    @Autowired
    private Comments comments;

    @Autowired
    private Drive drive;

    @Autowired
    private List<TodaySource> todays;

    @Autowired
    private List<Finder> finders;

    @LocalServerPort
    private int port;

    private Commission.Room room;
    private Actor author;
    private Actor mayor;
    private UUID document;
    private Instant approvedThen;

    @BeforeEach
    void reviseWhatWasApproved() {
        room = commission.room();
        author = room.contributor();
        mayor = commission.inhabitant(room.organisationId(), "MEMBER");
        commission.join(room, mayor, Role.READER);
        document = commission.document(author, room.root(), "Convention ORT.txt", "première version");
        approvals.ask(
                author, document, new AskApproval(1, Rule.ALL, List.of(), List.of(mayor.personId()), null, null, true));
        approve(1);
        approvedThen = documents.document(room.reader(), document).entry().changedAt();
        deposits.depositVersion(
                room.facilitator(),
                document,
                new ByteArrayInputStream("deuxième version".getBytes(StandardCharsets.UTF_8)),
                null);
        comments.write(author, document, new WriteComment("Il manque l’article 4.", 2, null));
    }

    private void approve(int version) {
        approvals.answer(mayor, document, new AnswerApproval(version, AnswerKind.APPROVED, null, null));
    }

    @Test
    void theJournalOfTheSpaceNamesItToThoseWhoAreShownItOnly() {
        assertThat(journal(room.reader())).doesNotContainAnyElementsOf(OF_THE_NEWER);
        assertThat(journal(room.guest())).doesNotContainAnyElementsOf(OF_THE_NEWER);
        assertThat(journal(room.reader())).contains("document.deposited", "document.validated");
        for (var shown : List.of(author, mayor, room.facilitator())) {
            assertThat(journal(shown)).containsAll(OF_THE_NEWER);
        }
    }

    @Test
    void itsLinesAreThereOnceItIsApproved() {
        approve(2);
        assertThat(journal(room.reader())).containsAll(OF_THE_NEWER);
        assertThat(numbers(room.reader())).contains(2);
    }

    @Test
    void itsLinesAreThereOnceNobodyIsAskedAnyMore() {
        approvals.withdraw(author, document);
        assertThat(journal(room.reader())).containsAll(OF_THE_NEWER);
        assertThat(documents.document(room.reader(), document).entry().version())
                .isEqualTo(2);
    }

    @Test
    void whoIsNotAskedAnyMoreDoesNotSeeItAnyMore() {
        approvals.withdraw(author, document);
        approvals.ask(
                author,
                document,
                new AskApproval(2, Rule.ALL, List.of(), List.of(author.personId()), null, null, true));
        assertThat(journal(author)).containsAll(OF_THE_NEWER);
        assertThat(journal(mayor)).isEmpty();
    }

    @Test
    void theHistoryOfTheDocumentStopsBeforeIt() {
        assertThat(numbers(room.reader())).isNotEmpty().doesNotContain(2);
        assertThat(numbers(mayor)).contains(2);
    }

    @Test
    void whatIsSaidOfItIsNotCountedForOthers() {
        assertThat(comments.comments(room.reader(), document).threads()).isEmpty();
        assertThat(comments.comments(mayor, document).threads()).hasSize(1);
    }

    @Test
    void theDocumentIsDatedAndSignedAsTheVersionThatIsShown() {
        var reader = room.reader();
        for (var seen : List.of(
                documents.document(reader, document).entry(),
                documents.recent(reader, room.space().id(), 1).getFirst())) {
            assertThat(seen.changedAt()).isEqualTo(approvedThen);
            assertThat(Objects.requireNonNull(seen.changedBy()).id()).isEqualTo(author.personId());
        }
        var toWork = documents.document(mayor, document).entry();
        assertThat(toWork.changedAt()).isAfter(approvedThen);
        assertThat(Objects.requireNonNull(toWork.changedBy()).id())
                .isEqualTo(room.facilitator().personId());
    }

    @Test
    void theHomePageDatesItSoAsWell() {
        assertThat(homePage(room.reader())).containsExactly(approvedThen);
        assertThat(homePage(author)).hasSize(1).allSatisfy(at -> assertThat(at).isAfter(approvedThen));
    }

    @Test
    void theSearchDatesItSoAsWell() {
        assertThat(found(room.reader())).containsExactly(approvedThen);
        assertThat(found(author)).hasSize(1).allSatisfy(at -> assertThat(at).isAfter(approvedThen));
    }

    @Test
    void aDriveDatesItSoAsWell() {
        assertThat(onADrive(room.reader())).isEqualTo(approvedThen);
        assertThat(onADrive(author)).isAfter(approvedThen);
    }

    private List<Instant> homePage(Actor actor) {
        return todays.stream()
                .flatMap(source -> source.today(actor).stream())
                .filter(item -> item.section() == TodayItem.Section.DOCUMENTS && document.equals(item.id()))
                .map(TodayItem::at)
                .toList();
    }

    private List<Instant> found(Actor actor) {
        return finders.stream()
                .filter(finder -> finder.kind().equals("documents"))
                .flatMap(
                        finder -> finder
                                .find(
                                        actor,
                                        new Finder.Wanted(
                                                "convention ORT", room.space().id(), null, null, null, 5))
                                .stream())
                .map(Finder.Found::at)
                .toList();
    }

    private Instant onADrive(Actor actor) {
        var space = documents.document(actor, document).space();
        return drive.place(actor, space.organisationSlug(), space.slug(), List.of("Convention ORT.txt"))
                .require()
                .changedAt();
    }

    private List<Integer> numbers(Actor actor) {
        return history.changes(actor, document, null).items().stream()
                .map(ChangeView::version)
                .filter(Objects::nonNull)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<String> journal(Actor actor) {
        var page = RestClient.create()
                .get()
                .uri("http://127.0.0.1:" + port + "/api/spaces/" + room.space().id() + "/journal?thing=" + document)
                .header(HttpHeaders.COOKIE, commission.cookie(actor))
                .retrieve()
                .body(Map.class);
        var items = (List<Map<String, Object>>) Objects.requireNonNull(page).get("items");
        return items.stream().map(line -> String.valueOf(line.get("kind"))).toList();
    }
}
