package fr.parvis.visitors;

import fr.parvis.people.Token;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// What only this installation can make (HMAC-SHA-256, RFC 2104): the secret of a visit from its random id, so that a
/// later mail carries the same link and no row holds it; the marks of challenges; from where somebody came, unreadable.
@Component
class VisitKeys {
    private static final int NETWORK = 8;

    private final Supplier<byte[]> secret;

    VisitKeys(VisitStore store) {
        // The same for as long as the installation lives.
        secret = SingletonSupplier.of(store::secret);
    }

    Token token(UUID visitId) {
        var id = ByteBuffer.allocate(16)
                .putLong(visitId.getMostSignificantBits())
                .putLong(visitId.getLeastSignificantBits())
                .array();
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(mark("visit", id)));
    }

    /// For who has no address: printed on paper, and typed from it.
    Token printed(UUID visitId) {
        var id = ByteBuffer.allocate(16)
                .putLong(visitId.getMostSignificantBits())
                .putLong(visitId.getLeastSignificantBits())
                .array();
        return Token.printed(mark("printed", id));
    }

    /// From where somebody comes: an IPv6 address by the network that one subscriber has whole (RFC 6177).
    byte[] origin(String address) {
        return mark("origin", network(address));
    }

    byte[] address(String email) {
        return mark("address", email.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] network(String address) {
        try {
            var whole = InetAddress.ofLiteral(address).getAddress();
            return whole.length > NETWORK ? Arrays.copyOf(whole, NETWORK) : whole;
        } catch (IllegalArgumentException elsewhere) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    byte[] mark(String purpose, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.get(), "HmacSHA256"));
            mac.update((purpose + "\0").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
