package fr.parvis.notifications.push;

import fr.parvis.platform.PlatformSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// By what a push service knows that a push is of this installation, to which the browser gave its address (RFC 8292).
@Component
class Vapid {
    /// A day at most, says the standard.
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final PushKeyStore store;
    private final PlatformSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable KeyPair known;

    Vapid(PushKeyStore store, PlatformSettings settings, JsonMapper json, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /// As a browser wants it when it asks its push service for an address.
    String publicKey() {
        return TEXT.encodeToString(Curve.point(pair()));
    }

    /// The header `Authorization` for a push service.
    String authorization(URI endpoint) {
        var pair = pair();
        Map<String, Object> claims = Map.of(
                "aud",
                endpoint.getScheme() + "://" + endpoint.getRawAuthority(),
                "exp",
                clock.instant().plus(GOOD_FOR).getEpochSecond(),
                "sub",
                contact());
        var signed = part(Map.of("typ", "JWT", "alg", "ES256")) + "." + part(claims);
        return "vapid t=" + signed + "." + TEXT.encodeToString(signature(pair, signed)) + ", k=" + publicKey();
    }

    /// Whom a push service asks about what comes: the address of this installation; a page of one's own network is
    /// nothing to it, but it wants a contact.
    private String contact() {
        var address = settings.publicUrl();
        return settings.https() ? address.toString() : "mailto:parvis@" + address.getHost();
    }

    private String part(Map<String, Object> content) {
        return TEXT.encodeToString(json.writeValueAsBytes(content));
    }

    private static byte[] signature(KeyPair pair, String signed) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Made at the first need; of several nodes that make one, all take the first.
    private KeyPair pair() {
        var pair = known;
        if (pair == null) {
            pair = store.find().orElseGet(() -> {
                store.insert(Curve.pair());
                return store.find().orElseThrow();
            });
            known = pair;
        }
        return pair;
    }
}
