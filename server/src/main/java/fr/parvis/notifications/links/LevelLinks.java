package fr.parvis.notifications.links;

import fr.parvis.notifications.NotificationProblem;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The links at the foot of the mails, signed (HMAC-SHA-256, RFC 2104): nothing is kept of the many that leave. The
/// secret stands in the fragment of an address, so that no log and no referrer holds it; only that of
/// `List-Unsubscribe` cannot, which is sent by programs.
@Component
public class LevelLinks {
    private static final Duration GOOD_FOR = Duration.ofDays(180);
    private static final UUID ALTOGETHER = new UUID(0, 0);
    private static final int SIGNED = 2 * 16 + 8;
    private static final int WHOLE = SIGNED + 32;

    private final Supplier<byte[]> secret;
    private final PlatformSettings settings;
    private final Clock clock;

    LevelLinks(LinkKeyStore keys, PlatformSettings settings, Clock clock) {
        // The same for as long as the installation lives.
        secret = SingletonSupplier.of(keys::secret);
        this.settings = settings;
        this.clock = clock;
    }

    /// Where somebody changes the level of a space.
    ///
    /// @param spaceId null for their mail altogether
    public String page(UUID personId, @Nullable UUID spaceId) {
        return settings.link("/ce-que-je-recois#" + text(personId, spaceId));
    }

    /// Where their mail program asks for no more of these mails.
    public String unsubscription(UUID personId) {
        return settings.link(UnsubscriptionController.PATH + "?k=" + text(personId, null));
    }

    /// @throws Problem LEVEL_LINK_OVER for one that is too old, or was never ours
    LevelLink open(String text) {
        var bytes = bytes(text);
        if (bytes.length != WHOLE || !MessageDigest.isEqual(sealed(ByteBuffer.wrap(bytes, 0, SIGNED)), bytes)) {
            throw new Problem(NotificationProblem.LEVEL_LINK_OVER);
        }
        var buffer = ByteBuffer.wrap(bytes);
        var personId = new UUID(buffer.getLong(), buffer.getLong());
        var spaceId = new UUID(buffer.getLong(), buffer.getLong());
        if (!clock.instant().isBefore(Instant.ofEpochSecond(buffer.getLong()))) {
            throw new Problem(NotificationProblem.LEVEL_LINK_OVER);
        }
        return new LevelLink(personId, spaceId.equals(ALTOGETHER) ? null : spaceId);
    }

    private String text(UUID personId, @Nullable UUID spaceId) {
        var about = spaceId == null ? ALTOGETHER : spaceId;
        var signed = ByteBuffer.allocate(SIGNED)
                .putLong(personId.getMostSignificantBits())
                .putLong(personId.getLeastSignificantBits())
                .putLong(about.getMostSignificantBits())
                .putLong(about.getLeastSignificantBits())
                .putLong(clock.instant().plus(GOOD_FOR).getEpochSecond())
                .flip();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed(signed));
    }

    private byte[] sealed(ByteBuffer signed) {
        var bytes = new byte[SIGNED];
        signed.get(bytes);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.get(), "HmacSHA256"));
            return ByteBuffer.allocate(WHOLE).put(bytes).put(mac.doFinal(bytes)).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }
}
