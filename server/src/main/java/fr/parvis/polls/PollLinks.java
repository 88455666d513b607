package fr.parvis.polls;

import fr.parvis.mail.Message;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The personal links of the mails, signed (HMAC-SHA-256, RFC 2104): one place among those who are asked, and nothing
/// else. The secret stands in the fragment of an address, so that no log and no referrer holds it. Whether it is still
/// good is asked of the poll.
@Component
public class PollLinks {
    private static final int SIGNED = 16;
    private static final int WHOLE = SIGNED + 32;
    /// More buttons than these are no mail any more.
    private static final int MOST_CHOICES = 6;

    private final Supplier<byte[]> secret;
    private final PlatformSettings settings;

    PollLinks(PollViewStore store, PlatformSettings settings) {
        // The same for as long as the installation lives.
        secret = SingletonSupplier.of(store::secret);
        this.settings = settings;
    }

    /// Where somebody answers all of it.
    public String page(UUID voterId) {
        return settings.link("/sondage#" + text(voterId));
    }

    /// Of a poll of one question with one answer: a link for each option, which answers so. None where the page is
    /// needed, and where there are many.
    public List<Message.Action> choices(Poll poll, UUID voterId) {
        if (poll.questions().size() != 1 || poll.questions().getFirst().kind() != QuestionKind.SINGLE) {
            return List.of();
        }
        var options = poll.questions().getFirst().options();
        if (options.size() > MOST_CHOICES) {
            return List.of();
        }
        return IntStream.range(0, options.size())
                .mapToObj(place -> new Message.Action(
                        options.get(place).label(), page(voterId) + "." + poll.edition() + "." + (place + 1)))
                .toList();
    }

    /// Whose place it is.
    ///
    /// @throws Problem POLL_LINK_OVER for what was never ours
    public UUID open(String text) {
        var bytes = bytes(text);
        if (bytes.length == WHOLE) {
            var signed = ByteBuffer.wrap(bytes);
            var voterId = new UUID(signed.getLong(), signed.getLong());
            if (MessageDigest.isEqual(sealed(voterId), bytes)) {
                return voterId;
            }
        }
        throw new Problem(PollProblem.POLL_LINK_OVER);
    }

    /// The secret of a link.
    public String text(UUID voterId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed(voterId));
    }

    private byte[] sealed(UUID voterId) {
        var signed = ByteBuffer.allocate(SIGNED)
                .putLong(voterId.getMostSignificantBits())
                .putLong(voterId.getLeastSignificantBits())
                .array();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.get(), "HmacSHA256"));
            return ByteBuffer.allocate(WHOLE)
                    .put(signed)
                    .put(mac.doFinal(signed))
                    .array();
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
