package fr.parvis.broadcasts.sms;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Asks the gateway to send one text message. Its address is the administrator's, who may well have it inside: the
/// rules of `outbound` are for addresses that people type. It is not followed elsewhere, and what it answers is not
/// read.
@Component
@EnableConfigurationProperties(SmsSettings.class)
public class SmsGateway {
    private static final Logger LOG = LoggerFactory.getLogger(SmsGateway.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TOO_MANY = 429;
    private static final int FIRST_FAULT = 500;

    private final SmsSettings settings;
    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    SmsGateway(SmsSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    /// What became of it.
    public enum Answer {
        ACCEPTED,
        /// It will not: this number, or this account.
        REFUSED,
        /// It was not taken, and may be asked for again.
        LATER,
        /// The gateway was asked and said nothing: it may have left, so that it is not asked for again.
        UNKNOWN
    }

    /// Whether a gateway is set up.
    public boolean leaves() {
        return settings.sends();
    }

    public int perMinute() {
        return settings.perMinute();
    }

    public Answer send(UUID id, String number, String text) {
        try {
            var status = client.send(request(id, number, text), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= 200 && status < 300) {
                return Answer.ACCEPTED;
            }
            LOG.warn("The SMS gateway answered {}", status);
            return status == TOO_MANY || status >= FIRST_FAULT ? Answer.LATER : Answer.REFUSED;
        } catch (ConnectException unreachable) {
            LOG.warn("The SMS gateway cannot be reached");
            return Answer.LATER;
        } catch (IOException silent) {
            LOG.warn("The SMS gateway did not answer: {}", silent.getClass().getSimpleName());
            return Answer.UNKNOWN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Answer.UNKNOWN;
        }
    }

    private HttpRequest request(UUID id, String number, String text) {
        UnaryOperator<String> inAddress = SmsGateway::encoded;
        UnaryOperator<String> inBody = settings.contentType().contains("json") ? this::quoted : inAddress;
        if (settings.contentType().startsWith("text/plain")) {
            inBody = UnaryOperator.identity();
        }
        var address = filled(Objects.requireNonNull(settings.url()), id, number, text, inAddress);
        var body = filled(settings.body(), id, number, text, inBody);
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        settings.headers().forEach(request::header);
        if ("GET".equals(settings.method())) {
            return request.GET().build();
        }
        return request.header("Content-Type", settings.contentType())
                .method(settings.method(), HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /// What people wrote last, so that braces in it are no places to fill.
    private static String filled(String template, UUID id, String number, String text, UnaryOperator<String> escaped) {
        return template.replace("{number}", escaped.apply(number))
                .replace("{digits}", number.substring(1))
                .replace("{id}", id.toString())
                .replace("{text}", escaped.apply(text));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String quoted(String value) {
        var text = json.writeValueAsString(value);
        return text.substring(1, text.length() - 1);
    }
}
