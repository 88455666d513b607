package fr.parvis.notifications.push;

import fr.parvis.outbound.PublicAddresses;
import fr.parvis.outbound.PublicSender;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// The push services of the browsers, as one hands them something (RFC 8030). Their addresses are what browsers said:
/// they are reached through `outbound` alone.
@Component
@EnableConfigurationProperties(PushSettings.class)
class PushService {
    private static final Logger LOG = LoggerFactory.getLogger(PushService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int TOPIC = 24;

    private final PublicSender sender;
    private final Vapid vapid;
    private final Clock clock;

    PushService(PushSettings settings, Vapid vapid, Clock clock) {
        this.sender = new PublicSender(new PublicAddresses(settings.allowedHosts()), PATIENCE);
        this.vapid = vapid;
        this.clock = clock;
    }

    /// How soon a device that sleeps is to be woken (RFC 8030, section 5.3).
    enum Urgency {
        LOW,
        NORMAL,
        HIGH
    }

    /// What became of it.
    enum Answer {
        TAKEN,
        /// There is no such device any more.
        GONE,
        /// It was not taken, and may be brought again.
        LATER,
        /// It will not be taken.
        REFUSED
    }

    /// @param pause how long the push service wants to be left alone; null where it does not say
    record Outcome(Answer answer, @Nullable Duration pause) {}

    /// Whether something may be sent there at all.
    boolean reaches(URI endpoint) {
        return sender.mayBeTold(endpoint);
    }

    /// @param keptFor how long it waits for a device that cannot be reached
    Outcome send(PushStore.Push push, byte[] text, Duration keptFor, Urgency urgency) {
        var endpoint = URI.create(push.endpoint());
        var headers = Map.of(
                "Authorization", vapid.authorization(endpoint),
                "Content-Encoding", "aes128gcm",
                "TTL", String.valueOf(keptFor.toSeconds()),
                "Urgency", urgency.name().toLowerCase(Locale.ROOT),
                "Topic", topic(push.deviceId(), push.place()));
        try {
            var answer = sender.post(endpoint, headers, PushCipher.sealed(text, push.publicKey(), push.auth()));
            return outcome(answer, endpoint);
        } catch (PublicAddresses.Refused inside) {
            return new Outcome(Answer.GONE, null);
        } catch (IOException silent) {
            LOG.debug("{} does not answer", endpoint.getHost());
            return new Outcome(Answer.LATER, null);
        }
    }

    private Outcome outcome(PublicSender.Answer answer, URI endpoint) {
        return switch (answer.status()) {
            case 200, 201, 202, 204 -> new Outcome(Answer.TAKEN, null);
            case 404, 410 -> new Outcome(Answer.GONE, null);
            case 429, 500, 502, 503, 504 -> new Outcome(Answer.LATER, pause(answer.retryAfter()));
            default -> {
                LOG.warn("{} refuses a push: {}", endpoint.getHost(), answer.status());
                yield new Outcome(Answer.REFUSED, null);
            }
        };
    }

    /// Seconds or a date (RFC 9110, section 10.2.3); an hour at most.
    private @Nullable Duration pause(@Nullable String said) {
        if (said == null) {
            return null;
        }
        try {
            var wait = said.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(said.strip()))
                    : Duration.between(
                            clock.instant(), ZonedDateTime.parse(said.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
            return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (DateTimeException malformed) {
            return null;
        }
    }

    /// The same for the same place on the same device: what a push service still keeps of it is replaced, and what it
    /// is about is not to be guessed.
    private static String topic(UUID deviceId, String place) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((deviceId + place).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, TOPIC);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @PreDestroy
    void close() throws IOException {
        sender.close();
    }
}
