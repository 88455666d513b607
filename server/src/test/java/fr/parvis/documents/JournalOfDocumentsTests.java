package fr.parvis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/// What the journal of a space tells whom, asked as a browser asks.
@ParvisTest
class JournalOfDocumentsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private Moves moves;

    @LocalServerPort
    private int port;

    private Commission.Room room;
    private UUID document;

    @BeforeEach
    void open() {
        room = commission.room();
        document = commission.document(room.contributor(), room.root(), "=Budget 2027.txt", "x");
    }

    @Test
    void whatIsDoneWithADocumentIsALineForAllWhoMayReadIt() {
        moves.rename(room.contributor(), document, new RenameEntry("=Budget 2028.txt"));
        assertThat(kinds(room.reader(), "topic=document")).containsExactly("document.renamed", "document.deposited");
        assertThat(kinds(room.guest(), "thing=" + document)).containsExactly("document.renamed", "document.deposited");
        assertThat(status(room.stranger(), "")).isEqualTo(404);
    }

    @Test
    void aDocumentThatIsHiddenTakesItsLinesWithIt() {
        commission.hide(room, document);
        assertThat(kinds(room.reader(), "thing=" + document)).isEmpty();
        assertThat(kinds(room.contributor(), "")).doesNotContain("document.deposited", "access.changed");
        assertThat(kinds(room.facilitator(), "thing=" + document))
                .containsExactly("access.changed", "document.deposited");
    }

    @Test
    void whatLiesInAFolderThatIsHiddenTakesItsLinesWithItToo() {
        var folder = commission.folder(room.facilitator(), room.root(), "Marchés");
        var inside = commission.document(room.facilitator(), folder, "Offre.txt", "x");
        assertThat(kinds(room.reader(), "thing=" + inside)).hasSize(1);
        commission.hide(room, folder);
        assertThat(kinds(room.reader(), "thing=" + inside)).isEmpty();
    }

    @Test
    void whoReadADocumentIsForThoseWhoRunTheSpaceAndOnceADay() {
        read(room.reader(), true);
        read(room.reader(), true);
        read(room.reader(), false);
        assertThat(kinds(room.facilitator(), "topic=reading")).containsExactly("reading.downloaded", "reading.opened");
        assertThat(kinds(room.reader(), "topic=reading")).isEmpty();
        assertThat(kinds(room.contributor(), "")).doesNotContain("reading.opened");
    }

    @Test
    void oneFiltersByWhoAndWhen() {
        assertThat(kinds(room.facilitator(), "by=" + room.contributor().personId()))
                .containsExactly("document.deposited");
        assertThat(kinds(room.facilitator(), "until=2001-01-01")).isEmpty();
        assertThat(kinds(room.facilitator(), "from=2001-01-01")).isNotEmpty();
        assertThat(status(room.facilitator(), "topic=%25")).isEqualTo(400);
        assertThat(status(room.facilitator(), "after=x")).isEqualTo(400);
    }

    @Test
    void itIsReadPageAfterPageWithoutLossOrDouble() {
        for (var number = 0; number < 120; number++) {
            commission.document(room.contributor(), room.root(), "Note " + number + ".txt", "x");
        }
        var seen = new java.util.ArrayList<Object>();
        Object after = null;
        do {
            var page = page(room.reader(), "topic=document" + (after == null ? "" : "&after=" + after));
            lines(page).forEach(line -> seen.add(line.get("id")));
            after = page.get("next");
        } while (after != null);
        assertThat(seen).hasSize(121).doesNotHaveDuplicates();
    }

    @Test
    void theTableThatIsTakenAwayHoldsNoFormulaAndIsForThoseWhoRunTheSpace() {
        var table = get(room.facilitator(), "/export?").body(String.class);
        assertThat(table)
                .startsWith("\ufeffQuand;Qui;Quoi;À propos de;Précision")
                .contains("a déposé;'=Budget 2027.txt")
                .doesNotContain(";=");
        assertThat(get(room.contributor(), "/export?")
                        .onStatus(status -> true, (request, answer) -> {})
                        .toBodilessEntity()
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void whoComesInAndGetsAnotherRoleIsALineWithTheirName() {
        var newcomer = commission.inhabitant(room.organisationId(), "MEMBER");
        commission.join(room, newcomer, Role.READER);
        assertThat(kinds(newcomer, "topic=space")).contains("space.opened");
        assertThat(lines(page(room.reader(), "topic=member")))
                .extracting(line -> (String) line.get("name"))
                .allSatisfy(name -> assertThat(name).startsWith("Odile Thiriet"));
    }

    private void read(Actor actor, boolean inline) {
        RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/api/documents/" + document + "/content?inline=" + inline)
                .header(HttpHeaders.COOKIE, commission.cookie(actor))
                .retrieve()
                .toBodilessEntity();
    }

    private List<String> kinds(Actor actor, String query) {
        return lines(page(actor, query)).stream()
                .map(line -> String.valueOf(line.get("kind")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> lines(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> page(Actor actor, String query) {
        return (Map<String, Object>) get(actor, "?" + query).body(Map.class);
    }

    private int status(Actor actor, String query) {
        return get(actor, "?" + query)
                .onStatus(status -> true, (request, answer) -> {})
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    private RestClient.ResponseSpec get(Actor actor, String rest) {
        return RestClient.create()
                .get()
                .uri(java.net.URI.create("http://127.0.0.1:" + port + "/api/spaces/"
                        + room.space().id() + "/journal" + rest))
                .header(HttpHeaders.COOKIE, commission.cookie(actor))
                .retrieve();
    }
}
