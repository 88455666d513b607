package fr.parvis.broadcasts.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.parvis.broadcasts.sms.SmsGateway.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A gateway is asked as its settings say, whatever is written.
class SmsGatewayTests {
    private static final String HOSTILE = "Eau « coupée » \"jeudi\"\n{number} & fin";

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private volatile int status = 200;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private SmsGateway gateway(String path, String method, String contentType, String body) {
        var url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return new SmsGateway(
                new SmsSettings(url, method, contentType, body, Map.of("Authorization", "Bearer cle"), 60),
                JsonMapper.shared());
    }

    @Test
    void whatIsWrittenStaysInsideItsJson() {
        var id = UUID.randomUUID();
        var body = "{\"to\":\"{number}\",\"text\":\"{text}\",\"ref\":\"{id}\"}";
        assertThat(gateway("/sms", "POST", "application/json", body).send(id, "+33639984101", HOSTILE))
                .isEqualTo(Answer.ACCEPTED);
        var sent = asked.getFirst();
        assertThat(sent).startsWith("POST /sms Bearer cle ");
        var read = JsonMapper.shared().readValue(sent.substring(sent.indexOf('{')), Map.class);
        assertThat(read).isEqualTo(Map.of("to", "+33639984101", "text", HOSTILE, "ref", id.toString()));
    }

    @Test
    void whatIsWrittenStaysInsideItsAddressAndItsForm() {
        gateway("/envoi?to={digits}&m={text}", "GET", "text/plain", "")
                .send(UUID.randomUUID(), "+33639984101", "a&b=c d");
        assertThat(asked.getFirst()).startsWith("GET /envoi?to=33639984101&m=a%26b%3Dc%20d ");
        gateway("/f", "POST", "application/x-www-form-urlencoded", "to={number}&m={text}")
                .send(UUID.randomUUID(), "+33639984101", "a&b=c d");
        assertThat(asked.getLast()).endsWith(" to=%2B33639984101&m=a%26b%3Dc%20d");
    }

    @Test
    void whatAGatewayAnswersSaysWhetherToAskAgain() {
        var gateway = gateway("/", "POST", "application/json", "{}");
        for (var one : Map.of(
                        202,
                        Answer.ACCEPTED,
                        400,
                        Answer.REFUSED,
                        302,
                        Answer.REFUSED,
                        429,
                        Answer.LATER,
                        503,
                        Answer.LATER)
                .entrySet()) {
            status = one.getKey();
            assertThat(gateway.send(UUID.randomUUID(), "+33639984101", "x")).isEqualTo(one.getValue());
        }
    }

    @Test
    void aGatewayThatIsNotThereIsAskedAgainAndOneThatCutsTheLineIsNot() throws IOException {
        var gateway = gateway("/", "POST", "application/json", "{}");
        server.stop(0);
        assertThat(gateway.send(UUID.randomUUID(), "+33639984101", "x")).isEqualTo(Answer.LATER);
        try (var mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (var line = mute.accept()) {
                    line.getInputStream().read();
                } catch (IOException over) {
                    Thread.currentThread().interrupt();
                }
            });
            var url = "http://127.0.0.1:" + mute.getLocalPort();
            var silent = new SmsGateway(
                    new SmsSettings(url, "POST", "application/json", "{}", Map.of(), 60), JsonMapper.shared());
            assertThat(silent.send(UUID.randomUUID(), "+33639984101", "x")).isEqualTo(Answer.UNKNOWN);
        }
    }
}
