package fr.parvis.chat.joining;

import fr.parvis.people.Token;
import fr.parvis.platform.PlatformSettings;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// The secrets of doors (HMAC-SHA-256 of their id, RFC 2104): who runs one is shown it again, for another poster, and
/// no row holds more than its hash. They stand in the fragment of an address, so that no log and no referrer holds
/// them.
@Component
class DoorKeys {
    private final DoorStore store;
    private final PlatformSettings settings;

    DoorKeys(DoorStore store, PlatformSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    Token token(UUID doorId) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(store.secret(), "HmacSHA256"));
            var id = ByteBuffer.allocate(16)
                    .putLong(doorId.getMostSignificantBits())
                    .putLong(doorId.getLeastSignificantBits());
            return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(id.array())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String address(Token token) {
        return settings.link("/rejoindre#" + token.text());
    }

    /// Where somebody without an account proves their address, and sees what becomes of it.
    String askingAddress(Token token) {
        return settings.link("/rejoindre/demande#" + token.text());
    }
}
