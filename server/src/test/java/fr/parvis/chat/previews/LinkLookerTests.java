package fr.parvis.chat.previews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.parvis.outbound.PublicAddresses;
import fr.parvis.outbound.PublicReader;
import fr.parvis.sandbox.Sandbox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the server reads of the web on somebody's word, and what it does not, against servers of our own.
class LinkLookerTests {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Sandbox sandbox = new Sandbox();
    private HttpServer server;
    private LinkLooker looker;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        looker = new LinkLooker(new PublicAddresses(List.of("127.0.0.1")), sandbox, PATIENCE);
    }

    @AfterEach
    void close() throws IOException {
        server.stop(0);
        looker.close();
        sandbox.close();
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void serve(String path, Answering answering) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            try (exchange) {
                answering.answer(exchange);
            }
        });
    }

    private void servePage(String path, String html) {
        serve(path, exchange -> send(exchange, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Optional<LinkLooker.Seen> look(String path) throws IOException {
        return looker.look(at(path));
    }

    private static byte[] photograph() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1200, 600, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void aPageGivesItsTitleItsWordsAndItsPictureDrawnAnew() throws IOException {
        servePage("/page", """
                <html><head><title>Autre</title><meta property="og:title" content="Fête   des &amp; associations">
                <meta name="description" content="Le 12 mars<script>alert(1)</script>">
                <meta property="og:site_name" content="Comité"><meta property="og:image" content="/photo.png"></head>
                """);
        var original = photograph();
        serve("/photo.png", exchange -> send(exchange, "image/png", original));
        var seen = look("/page").orElseThrow();
        assertThat(seen.page().title()).isEqualTo("Fête des & associations");
        assertThat(seen.page().description()).isEqualTo("Le 12 mars<script>alert(1)</script>");
        assertThat(seen.page().site()).isEqualTo("Comité");
        var drawn = ImageIO.read(new java.io.ByteArrayInputStream(seen.picture().bytes()));
        assertThat(drawn.getWidth()).isEqualTo(320);
        assertThat(seen.picture().bytes()).isNotEqualTo(original);
    }

    @Test
    void theTitleOfThePageDoesWhereItSaysNothingElse() throws IOException {
        servePage("/page", "<title>Procès-verbal\u202E du 3\n mars</title>");
        assertThat(look("/page").orElseThrow().page().title()).isEqualTo("Procès-verbal du 3 mars");
        servePage("/bare", "<p>Rien</p>");
        assertThat(look("/bare")).isEmpty();
    }

    @Test
    void whatIsNoPageGivesNothing() throws IOException {
        serve("/file", exchange -> send(exchange, "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8)));
        serve("/gone", exchange -> exchange.sendResponseHeaders(404, -1));
        assertThat(look("/file")).isEmpty();
        assertThat(look("/gone")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:PORT/page",
                "http://127.0.0.2:PORT/page",
                "http://127.1/page",
                "http://2130706433/page",
                "http://0x7f.1/page",
                "http://[::1]:PORT/page",
                "http://[::ffff:127.0.0.1]/page",
                "http://[::ffff:10.0.0.1]/page",
                "http://[fe80::1]/page",
                "http://[fd00::1]/page",
                "http://0.0.0.0/page",
                "http://10.0.0.1/page",
                "http://172.16.0.1/page",
                "http://192.168.1.1/page",
                "http://169.254.169.254/latest/meta-data/",
                "http://user@127.0.0.2/page",
                "gopher://127.0.0.1:PORT/page",
                "ftp://127.0.0.1:PORT/page",
                "file:///etc/passwd",
                "http://8.8.8.8:22/page"
            })
    void insideMachinesAndOtherDoorsAreNotAskedNorReachedByARedirection(String address) throws IOException {
        servePage("/page", "<title>Intérieur</title>");
        var inside = address.replace("PORT", String.valueOf(server.getAddress().getPort()));
        serve("/away", exchange -> {
            exchange.getResponseHeaders().set("Location", inside);
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(look("/away")).isEmpty();
        try (var reader = new PublicReader(new PublicAddresses(List.of()), PATIENCE)) {
            assertThat(reader.read(URI.create(inside), "*/*", 100)).isEmpty();
        }
        assertThat(asked).containsExactly("/away");
    }

    @Test
    void aPictureInsideIsNotAskedFor() throws IOException {
        servePage("/page", "<title>T</title><meta property='og:image' content='http://169.254.169.254/x.png'>");
        assertThat(look("/page").orElseThrow().picture()).isNull();
    }

    @Test
    void aFewRedirectionsAreFollowedAndACircleIsLeft() throws IOException {
        servePage("/end", "<title>Arrivé</title>");
        serve("/one", exchange -> {
            exchange.getResponseHeaders().set("Location", "end");
            exchange.sendResponseHeaders(301, -1);
        });
        serve("/circle", exchange -> {
            exchange.getResponseHeaders().set("Location", "/circle");
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(look("/one").orElseThrow().page().title()).isEqualTo("Arrivé");
        assertThat(look("/circle")).isEmpty();
        assertThat(asked).filteredOn("/circle"::equals).hasSize(4);
    }

    @Test
    void ofAnAnswerThatNeverEndsTheBeginningIsRead() throws IOException {
        serve("/endless", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 10_000_000_000L);
            var out = exchange.getResponseBody();
            out.write("<title>Long</title>".getBytes(StandardCharsets.UTF_8));
            var zeros = new byte[64 * 1024];
            for (long sent = 0; sent < 10_000_000_000L; sent += zeros.length) {
                out.write(zeros);
            }
        });
        assertThat(look("/endless").orElseThrow().page().title()).isEqualTo("Long");
    }

    @Test
    void whatComesPackedIsNotUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            for (int block = 0; block < 1_000; block++) {
                out.write(new byte[100_000]);
            }
        }
        serve("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, "text/html", packed.toByteArray());
        });
        assertThat(look("/bomb")).isEmpty();
    }

    @Test
    void aPictureThatIsNoneOrTooLargeIsLeftOut() throws IOException {
        servePage("/page", "<title>T</title><meta property='og:image' content='/flood.png'>");
        serve(
                "/flood.png",
                exchange -> send(exchange, "image/png", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)));
        assertThat(look("/page").orElseThrow().picture()).isNull();
        servePage("/other", "<title>T</title><meta property='og:image' content='/heavy.png'>");
        serve("/heavy.png", exchange -> send(exchange, "image/png", new byte[6 * 1024 * 1024]));
        assertThat(look("/other").orElseThrow().picture()).isNull();
    }

    @Test
    void whoDribblesIsLeftInTime() throws IOException {
        try (var slow = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> {
                try (var line = slow.accept()) {
                    line.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    while (true) {
                        line.getOutputStream().write("X-A: b\r\n".getBytes(StandardCharsets.US_ASCII));
                        line.getOutputStream().flush();
                        Thread.sleep(50);
                    }
                } catch (IOException left) {
                    return null;
                }
            });
            assertThatThrownBy(() -> looker.look("http://127.0.0.1:" + slow.getLocalPort() + "/"))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void whereNobodyAnswersItIsSaid() throws IOException {
        int port;
        try (var shut = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = shut.getLocalPort();
        }
        assertThatThrownBy(() -> looker.look("http://127.0.0.1:" + port + "/")).isInstanceOf(IOException.class);
        assertThatThrownBy(() ->
                        looker.look("https://127.0.0.1:" + server.getAddress().getPort() + "/"))
                .as("no certificate")
                .isInstanceOf(IOException.class);
    }

    @Test
    void theFirstAddressThatLeadsOutIsTheOne() {
        var home = "https://parvis.valbourg.fr";
        assertThat(OutsideLink.first("Voir https://parvis.valbourg.fr/d/1 et (http://Exemple.fr/a?b=c#d).", home))
                .contains("http://Exemple.fr/a?b=c");
        assertThat(OutsideLink.first("https://exemple.fr/été", home)).contains("https://exemple.fr/%C3%A9t%C3%A9");
        assertThat(OutsideLink.first(home, home)).isEmpty();
        assertThat(OutsideLink.first(home + ".exemple.fr", home)).contains(home + ".exemple.fr");
        assertThat(OutsideLink.first("javascript://exemple.fr et ftp://exemple.fr, http://, http://[", home))
                .isEmpty();
        assertThat(OutsideLink.first("http://" + "a".repeat(9_000), home)).isEmpty();
    }
}
