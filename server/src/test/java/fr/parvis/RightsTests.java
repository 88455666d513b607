package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.people.OrganisationRole;
import fr.parvis.spaces.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/// The tables of docs/develop/rights.md, tried at every door: API, list, search, upload, download, drive.
@ParvisTest
@Import(AuthorizationScene.class)
class RightsTests {
    private static final Path PAGE = Path.of("../docs/develop/rights.md");
    private static final List<String> LISTS = List.of("whole space", "chosen", "mine");

    @Autowired
    private TestPeople people;

    @Autowired
    private AuthorizationScene scene;

    @Autowired
    private JdbcClient sql;

    private final Map<String, UUID> ids = new HashMap<>();
    private final Map<String, RestClient> browsers = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private UUID organisation = new UUID(0, 0);

    /// What stands behind one cell: a folder with its list, a document in it, and a place to move it to.
    private record Shelf(String space, String folder, String document, String inner, String name, String drive) {}

    private record Answer(int status, String body) {}

    @Test
    void everyDoorAsksForWhatTheTableSays() throws IOException {
        gather();
        var levels = table("| who | whole space");
        var operations = table("| operation | door");
        List<String> surprises = new ArrayList<>();
        for (var list : LISTS) {
            for (var archived : List.of(false, true)) {
                var shelf = shelf(list, "CLOSED", archived);
                for (var row : levels) {
                    for (var operation : operations) {
                        var expected = expected(row.get("who"), row.get(list), operation, archived);
                        var got = call(row.get("who"), operation.get("operation"), shelf);
                        if (expected != got) {
                            surprises.add("%s, %s, list %s%s: expected %d, got %d"
                                    .formatted(
                                            row.get("who"),
                                            operation.get("operation"),
                                            list,
                                            archived ? ", archived" : "",
                                            expected,
                                            got));
                        }
                        if (got < 300 && !operation.get("asks for").startsWith("READ")) {
                            shelf = shelf(list, "CLOSED", archived);
                        }
                    }
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void theAccessOfTheSpaceOpensNoContent() throws IOException {
        gather();
        List<String> surprises = new ArrayList<>();
        for (var access : List.of("OPEN", "ON_REQUEST", "CLOSED", "SECRET")) {
            var shelf = shelf("whole space", access, false);
            for (var row : table("| who | whole space").stream()
                    .filter(row -> row.get("whole space").equals("none"))
                    .toList()) {
                for (var operation : table("| operation | door")) {
                    var got = call(row.get("who"), operation.get("operation"), shelf);
                    if (got != expected(row.get("who"), "none", operation, false)) {
                        surprises.add("%s, %s, %s space: got %d"
                                .formatted(row.get("who"), operation.get("operation"), access, got));
                    }
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void whatIsTakenAwayIsTakenAwayAtEveryDoor() throws IOException {
        gather();
        List<String> surprises = new ArrayList<>();
        for (var how : List.of("moved", "put out")) {
            var shelf = taken(how);
            for (var row : table("| who | moved")) {
                for (var operation : table("| operation | door")) {
                    var expected = expected(row.get("who"), row.get(how), operation, false);
                    var got = call(row.get("who"), operation.get("operation"), shelf);
                    if (expected != got) {
                        surprises.add(surprise(row, operation, how, expected, got));
                    }
                    if (got < 300 && !operation.get("asks for").startsWith("READ")) {
                        shelf = taken(how);
                    }
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    @Test
    void whatHoldsPersonalDataIsKeptFromGuestsAndLinks() throws IOException {
        gather();
        List<String> surprises = new ArrayList<>();
        Map<String, Map<String, String>> otherwise = new HashMap<>();
        table("| operation | to a guest").forEach(row -> otherwise.put(row.get("operation"), row));
        var shelf = labelled();
        for (var row : table("| who | whole space")) {
            var who = row.get("who");
            for (var operation : table("| operation | door")) {
                var expected = expected(who, row.get("whole space"), operation, false);
                var said = otherwise
                        .getOrDefault(operation.get("operation"), Map.of())
                        .getOrDefault(who.equals("guest, reader") ? "to a guest" : "to a member", "same");
                if (expected == 200 && !said.equals("same")) {
                    expected = Integer.parseInt(said);
                }
                var got = call(who, operation.get("operation"), shelf);
                if (got != expected) {
                    surprises.add(surprise(row, operation, "labelled", expected, got));
                }
                if (got < 300 && !operation.get("asks for").startsWith("READ")) {
                    shelf = labelled();
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    private static String surprise(
            Map<String, String> row, Map<String, String> operation, String how, int expected, int got) {
        return "%s, %s, %s: expected %d, got %d"
                .formatted(row.get("who"), operation.get("operation"), how, expected, got);
    }

    private Shelf labelled() {
        var shelf = shelf("whole space", "CLOSED", false);
        var path = "/api/documents/" + shelf.folder() + "/personal-data";
        var answer = send("facilitator", HttpMethod.PUT, path, Map.of("keepUntil", "2090-12-31"));
        assertThat(answer.status()).isEqualTo(204);
        return shelf;
    }

    /// What its readers had opened, with its preview, before it was taken from them.
    private Shelf taken(String how) {
        var shelf = shelf("whole space", "CLOSED", false);
        for (var who : List.of("guest, reader", "reader", "contributor")) {
            for (var door : List.of("preview it", "download it", "download it, on a drive", "see it in its folder")) {
                assertThat(call(who, door, shelf)).as("%s, %s", who, door).isEqualTo(200);
            }
        }
        return how.equals("moved") ? moved(shelf) : putOut(shelf);
    }

    /// Its folder goes into another one, which only facilitators see.
    private Shelf moved(Shelf shelf) {
        var facilitator = browser("facilitator");
        var closed = AuthorizationScene.post(
                facilitator, "/api/documents/" + scene.root(shelf.space()) + "/folders", Map.of("name", "Direction"));
        restrict(facilitator, closed, List.of());
        assertThat(send(
                                "facilitator",
                                HttpMethod.POST,
                                "/api/documents/moves",
                                Map.of("ids", List.of(shelf.folder()), "folderId", closed))
                        .status())
                .isEqualTo(204);
        return new Shelf(
                shelf.space(),
                shelf.folder(),
                shelf.document(),
                shelf.inner(),
                shelf.name(),
                shelf.drive() + "Direction/");
    }

    private Shelf putOut(Shelf shelf) {
        sql.sql("delete from spaces.member where space_id = ? and person_id in (?, ?, ?)")
                .params(
                        UUID.fromString(shelf.space()),
                        ids.get("reader"),
                        ids.get("contributor"),
                        ids.get("guest, reader"))
                .update();
        return shelf;
    }

    private static int expected(String who, String level, Map<String, String> operation, boolean archived) {
        if (who.equals("nobody")) {
            return 401;
        }
        if (level.equals("none")) {
            return 404;
        }
        if (archived && !operation.get("in an archived space").equals("same")) {
            return Integer.parseInt(operation.get("in an archived space"));
        }
        var wanted = operation.get("asks for").split(",")[0];
        var enough = Level.valueOf(level).atLeast(Level.valueOf(wanted))
                || operation.get("asks for").contains("for its author")
                        && who.startsWith("author")
                        && Level.valueOf(level).atLeast(Level.EDIT);
        return enough ? 200 : 403;
    }

    /// 200 for any success; 404 as well where a list or a search answers without the document.
    private int call(String who, String operation, Shelf shelf) {
        var json = Map.of("ids", List.of(shelf.document()), "folderId", shelf.inner());
        var answer = switch (operation) {
            case "see it in its folder" -> get(who, "/api/documents/" + shelf.folder() + "/children");
            case "find it by its name" -> get(who, "/api/search?kinds=documents&q=" + shelf.name());
            case "open it: facts, versions, history" ->
                same(
                        get(who, "/api/documents/" + shelf.document()),
                        get(who, "/api/documents/" + shelf.document() + "/versions"),
                        get(who, "/api/documents/" + shelf.document() + "/changes"));
            case "download it" -> get(who, "/api/documents/" + shelf.document() + "/content");
            case "preview it" -> get(who, "/api/documents/" + shelf.document() + "/preview");
            case "compare two of its versions" ->
                get(who, "/api/documents/" + shelf.document() + "/versions/1/comparison/1");
            case "read what is said of it" -> get(who, "/api/documents/" + shelf.document() + "/comments");
            case "comment on it" ->
                send(
                        who,
                        HttpMethod.POST,
                        "/api/documents/" + shelf.document() + "/comments",
                        Map.of("body", "À voir.", "version", 1));
            case "download its folder as ZIP" -> get(who, "/api/documents/archive?ids=" + shelf.folder());
            case "deposit into its folder" ->
                upload(who, Map.of("filename", UUID.randomUUID() + ".txt", "folderId", shelf.folder()));
            case "deposit a new version" -> upload(who, Map.of("filename", "v.txt", "documentId", shelf.document()));
            case "create a folder in its folder" ->
                send(
                        who,
                        HttpMethod.POST,
                        "/api/documents/" + shelf.folder() + "/folders",
                        Map.of("name", "F" + UUID.randomUUID()));
            case "rename it" ->
                send(
                        who,
                        HttpMethod.PUT,
                        "/api/documents/" + shelf.document() + "/name",
                        Map.of("name", "R" + UUID.randomUUID()));
            case "give it outside" -> link(who, shelf.document(), "SHARE");
            case "let strangers hand files into its folder" -> link(who, shelf.folder(), "DEPOSIT");
            case "see who handed it in" -> get(who, "/api/documents/" + shelf.document() + "/givers");
            case "move it" -> send(who, HttpMethod.POST, "/api/documents/moves", json);
            case "restore a version" ->
                send(who, HttpMethod.POST, "/api/documents/" + shelf.document() + "/versions/1/restoration", Map.of());
            case "put it in the trash" ->
                send(who, HttpMethod.POST, "/api/documents/removals", Map.of("ids", List.of(shelf.document())));
            case "know why somebody has access" ->
                same(
                        get(who, "/api/documents/" + shelf.folder() + "/access/people"),
                        get(
                                who,
                                "/api/documents/" + shelf.folder() + "/access/people/"
                                        + ids.get("author, contributor")));
            case "see its folder as another member" ->
                get(who, "/api/documents/" + shelf.folder() + "/seen-by/" + ids.get("facilitator"));
            case "hear what another access would do" ->
                send(
                        who,
                        HttpMethod.POST,
                        "/api/documents/" + shelf.folder() + "/access/consequences",
                        Map.of("entries", List.of()));
            case "hear what a move would do" -> send(who, HttpMethod.POST, "/api/documents/moves/consequences", json);
            case "label it *données personnelles*" ->
                send(
                        who,
                        HttpMethod.PUT,
                        "/api/documents/" + shelf.document() + "/personal-data",
                        Map.of("keepUntil", "2090-12-31"));
            case "change who has access" ->
                send(who, HttpMethod.PUT, "/api/documents/" + shelf.folder() + "/access", Map.of("entries", List.of()));
            case "reserve it for modification" ->
                send(
                        who,
                        HttpMethod.PUT,
                        "/api/documents/" + shelf.document() + "/lock",
                        Map.of("firm", false, "days", 1));
            default -> drive(who, operation, shelf);
        };
        var lists = operation.startsWith("find") || operation.equals("see it in its folder");
        return answer.status() < 300 ? lists && !answer.body().contains(shelf.document()) ? 404 : 200 : answer.status();
    }

    /// The same through a drive that this person has mounted.
    private Answer drive(String who, String operation, Shelf shelf) {
        var name = shelf.name() + ".txt";
        var folder = shelf.drive() + "Devis/";
        return switch (operation) {
            case "see it in its folder, on a drive" -> dav(who, "PROPFIND", folder + name, "", "Depth", "0");
            case "download it, on a drive" -> dav(who, "GET", folder + name, "");
            case "copy it out of its folder, on a drive" ->
                dav(who, "COPY", folder + name, "", "Destination", folder + "Retenus/" + UUID.randomUUID());
            case "write a new version, on a drive" -> dav(who, "PUT", folder + name, "v" + UUID.randomUUID());
            case "write a new document, on a drive" -> dav(who, "PUT", folder + UUID.randomUUID(), "x");
            case "create a folder, on a drive" -> dav(who, "MKCOL", folder + UUID.randomUUID(), "");
            case "rename it, on a drive" ->
                dav(who, "MOVE", folder + name, "", "Destination", folder + UUID.randomUUID());
            case "lock it, on a drive" ->
                dav(
                        who,
                        "LOCK",
                        folder + name,
                        "<D:lockinfo xmlns:D='DAV:'><D:lockscope><D:shared/></D:lockscope><D:locktype><D:write/></D:locktype></D:lockinfo>");
            case "note something about it, on a drive" ->
                dav(
                        who,
                        "PROPPATCH",
                        folder + name,
                        "<D:propertyupdate xmlns:D='DAV:'><D:set><D:prop><a xmlns='urn:x'>b</a></D:prop></D:set></D:propertyupdate>");
            case "throw it away, on a drive" -> dav(who, "DELETE", folder + name, "");
            default -> throw new IllegalArgumentException("no door for: " + operation);
        };
    }

    private Answer dav(String who, String verb, String path, String body, String... headers) {
        var request = people.stranger().method(HttpMethod.valueOf(verb)).uri(path);
        if (!who.equals("nobody")) {
            request.header("Authorization", secrets.computeIfAbsent(who, each -> people.drive(ids.get(each))));
        }
        for (var index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        if (!body.isEmpty()) {
            request.body(body.getBytes());
        }
        // 409 is how WebDAV says that the folder above is not there.
        return request.exchange((_, response) -> {
            var status = response.getStatusCode().value();
            return new Answer(status == 409 ? 404 : status, "");
        });
    }

    private static Answer same(Answer... answers) {
        assertThat(List.of(answers))
                .as("facts, versions and history agree")
                .extracting(Answer::status)
                .containsOnly(answers[0].status());
        return answers[0];
    }

    private Answer get(String who, String path) {
        return send(who, HttpMethod.GET, path, null);
    }

    private Answer send(String who, HttpMethod method, String path, Object body) {
        var request = browser(who).method(method).uri(path);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((_, response) -> new Answer(
                response.getStatusCode().value(), new String(response.getBody().readAllBytes())));
    }

    private Answer upload(String who, Map<String, String> metadata) {
        return browser(who)
                .post()
                .uri("/api/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "6")
                .header("Upload-Metadata", AuthorizationScene.metadata(metadata))
                .contentType(MediaType.valueOf("application/offset+octet-stream"))
                .body("devis\n".getBytes())
                .exchange((_, response) -> new Answer(response.getStatusCode().value(), ""));
    }

    private Shelf shelf(String list, String access, boolean archived) {
        var facilitator = browser("facilitator");
        var author = browser("author, contributor");
        var space = AuthorizationScene.post(
                facilitator,
                "/api/spaces",
                Map.of(
                        "organisationId",
                        organisation,
                        "type",
                        "PROJECT",
                        "name",
                        "Projet " + UUID.randomUUID(),
                        "access",
                        access));
        member(space, "guest, reader", "READER");
        member(space, "reader", "READER");
        member(space, "contributor", "CONTRIBUTOR");
        member(space, "author, contributor", "CONTRIBUTOR");
        var name = "toiture" + UUID.randomUUID().toString().replace("-", "");
        var folder = AuthorizationScene.post(
                author, "/api/documents/" + scene.root(space) + "/folders", Map.of("name", "Devis"));
        var inner = AuthorizationScene.post(author, "/api/documents/" + folder + "/folders", Map.of("name", "Retenus"));
        var document = scene.deposit(author, folder, name + ".txt");
        switch (list) {
            case "chosen" ->
                restrict(
                        facilitator,
                        folder,
                        List.of(
                                Map.of("personId", ids.get("reader"), "level", "READ"),
                                Map.of("personId", ids.get("contributor"), "level", "EDIT")));
            case "mine" -> restrict(author, folder, List.of());
            default -> assertThat(list).isEqualTo("whole space");
        }
        if (archived) {
            assertThat(send("facilitator", HttpMethod.PUT, "/api/spaces/" + space + "/archiving", null)
                            .status())
                    .isEqualTo(204);
        }
        var drive = sql.sql(
                        "select '/dav/' || organisation_slug || '/' || slug || '/' from spaces.identity where space_id = ?")
                .param(UUID.fromString(space))
                .query(String.class)
                .single();
        return new Shelf(space, folder, document, inner, name, drive);
    }

    private Answer link(String who, String entry, String kind) {
        return send(who, HttpMethod.POST, "/api/documents/" + entry + "/links", Map.of("kind", kind, "days", 7));
    }

    private static void restrict(RestClient browser, String folder, List<?> entries) {
        browser.put()
                .uri("/api/documents/" + folder + "/access")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("entries", entries))
                .retrieve()
                .toBodilessEntity();
    }

    private void member(String space, String who, String role) {
        sql.sql("insert into spaces.member (space_id, person_id, role, added_at) values (?, ?, ?::spaces.role, now())")
                .params(UUID.fromString(space), ids.get(who), role)
                .update();
    }

    private RestClient browser(String who) {
        return browsers.computeIfAbsent(
                who, each -> each.equals("nobody") ? people.stranger() : people.browser(ids.get(each)));
    }

    private void gather() {
        organisation = people.organisation().id();
        ids.put(
                "facilitator",
                people.person(organisation, OrganisationRole.MANAGER).id());
        for (var member : List.of("reader", "contributor", "author, contributor")) {
            ids.put(member, people.person(organisation, OrganisationRole.MEMBER).id());
        }
        ids.put(
                "stranger",
                people.person(people.organisation().id(), OrganisationRole.MEMBER)
                        .id());
        ids.put(
                "administrator of the authority, not a member",
                people.person(organisation, OrganisationRole.ORG_ADMIN).id());
        var platformAdmin = people.person(people.organisation().id(), OrganisationRole.MEMBER)
                .id();
        sql.sql("update people.person set platform_admin_since = now() where id = ?")
                .param(platformAdmin)
                .update();
        ids.put("platform administrator, not a member", platformAdmin);
        ids.put("guest, reader", scene.guest(ids.get("facilitator")));
        ids.put("guest of another space", scene.guest(ids.get("facilitator")));
    }

    /// The rows of the table whose head begins so, by the words of its head.
    private static List<Map<String, String>> table(String head) throws IOException {
        var lines = Files.readAllLines(PAGE);
        var start = lines.indexOf(
                lines.stream().filter(line -> line.startsWith(head)).findFirst().orElseThrow());
        var names = cells(lines.get(start));
        List<Map<String, String>> rows = new ArrayList<>();
        for (var line : lines.subList(start + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .toList()) {
            Map<String, String> row = new LinkedHashMap<>();
            var values = cells(line);
            for (int i = 0; i < names.size(); i++) {
                row.put(names.get(i), values.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return List.of(line.substring(2, line.length() - 2).split(" \\| "));
    }
}
