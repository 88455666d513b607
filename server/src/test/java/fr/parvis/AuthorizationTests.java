package fr.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.AuthorizationScene.Who;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PublicEndpoint;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every operation of the API, called as everybody, answers what authorization.tsv says, which was written by hand.
@ParvisTest
@Import(AuthorizationScene.class)
class AuthorizationTests {
    private static final Path TABLE = Path.of("src/test/resources/authorization.tsv");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private AuthorizationScene scene;

    /// A line of the table.
    ///
    /// @param operation as the code declares it, or with a word of its own behind it where an operation has several
    /// lines
    /// @param request the address to call, with names of the scene in braces
    /// @param body what to send, with names of the scene after a dollar sign; `-` for nothing, `text` for six bytes
    /// of an upload, `csv` for a list of people
    private record Line(String operation, String request, String body, List<String> expected) {
        String declared() {
            return Arrays.stream(operation.split(" ")).limit(2).collect(Collectors.joining(" "));
        }
    }

    @Test
    void everyEndpointTakesAnActorOrIsDeclaredPublic() {
        var bare = ours().filter(entry -> !entry.getValue().hasMethodAnnotation(PublicEndpoint.class))
                .filter(entry -> Arrays.stream(entry.getValue().getMethodParameters())
                        .noneMatch(each -> each.getParameterType() == Actor.class))
                .map(entry -> entry.getValue().toString())
                .toList();
        assertThat(bare)
                .as("because an endpoint without an actor lets everybody in")
                .isEmpty();
    }

    @Test
    void theTableHasALineForEveryOperation() throws IOException {
        var written = table().stream().map(Line::declared).collect(Collectors.toCollection(TreeSet::new));
        assertThat(written)
                .as("because what is not written down is not checked")
                .isEqualTo(operations());
    }

    @Test
    void everyoneGetsWhatTheTableSays() throws IOException {
        List<String> surprises = new ArrayList<>();
        Map<String, String> objects = scene.objects();
        for (var line : table()) {
            for (var who : Who.values()) {
                var status = call(line, who, objects);
                var expected = line.expected().get(who.ordinal());
                if (!expected.equals(String.valueOf(status))) {
                    surprises.add("%s as %s: expected %s, got %d".formatted(line.operation(), who, expected, status));
                }
                if (line.operation().startsWith("DELETE /api/session")) {
                    scene.signInAnew(who);
                }
                if (!line.operation().startsWith("GET") && status < 300) {
                    objects = scene.objects();
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    private int call(Line line, Who who, Map<String, String> objects) {
        var method = HttpMethod.valueOf(line.operation().split(" ")[0]);
        var path = line.request();
        var body = line.body();
        for (var object : objects.entrySet()) {
            path = path.replace("{" + object.getKey() + "}", object.getValue());
            body = body.replace("$" + object.getKey() + "$", object.getValue());
        }
        body = body.replace("$who$", who.name());
        RestClient.RequestBodySpec request = scene.browser(who).method(method).uri(URI.create(base() + path));
        if (line.request().startsWith("/api/uploads")) {
            request.header("Tus-Resumable", "1.0.0")
                    .header("Upload-Length", "6")
                    .header("Upload-Offset", "0")
                    .header(
                            "Upload-Metadata",
                            AuthorizationScene.metadata(
                                    Map.of("filename", "a.txt", "folderId", objects.get("folder"))));
        }
        if (body.equals("text")) {
            request.contentType(MediaType.valueOf("application/offset+octet-stream"))
                    .body("devis\n".getBytes());
        } else if (body.equals("csv")) {
            request.contentType(MediaType.valueOf("text/csv"))
                    .body("nom;prénom;e-mail\nNeuf;Ada;ada@valbourg.example\n".getBytes());
        } else if (!body.equals("-")) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.exchange((_, response) -> response.getStatusCode().value());
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    @org.springframework.boot.test.web.server.LocalServerPort
    private int port;

    private Stream<Map.Entry<RequestMappingInfo, HandlerMethod>> ours() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("fr.parvis."));
    }

    private Set<String> operations() {
        return ours().flatMap(entry -> entry.getKey().getPathPatternsCondition() == null
                        ? Stream.of()
                        : entry.getKey().getPathPatternsCondition().getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/"))
                                .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                        .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Line> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells ->
                        new Line(cells[0], cells[1], cells[2], List.of(cells).subList(3, 3 + Who.values().length)))
                .toList();
    }
}
