package fr.parvis.outbound;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/// Hands something over at an address that somebody else gave: to public machines only, encrypted on the way, at the
/// usual port; or to hosts that an administrator named, in whatever way. What is answered beside its status is not
/// read, and nobody is followed elsewhere.
public final class PublicSender implements AutoCloseable {
    private static final int HTTPS = 443;
    private static final int SHORT = 4096;

    private final PublicAddresses addresses;
    private final Duration patience;
    private final Door door;

    /// @param patience how long one sending lasts
    public PublicSender(PublicAddresses addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
        this.door = new Door(addresses, patience);
    }

    /// What was answered.
    ///
    /// @param retryAfter when one may come again, as the header says it
    public record Answer(int status, @Nullable String retryAfter) {}

    /// Whether something may be handed over there, as far as its address says: what the name leads to is judged when
    /// one connects.
    public boolean mayBeTold(URI address) {
        var host = address.getHost();
        if (host == null || address.getUserInfo() != null) {
            return false;
        }
        var named = addresses.isAllowed(host);
        return switch (String.valueOf(address.getScheme())) {
            case "https" -> named || address.getPort() == -1 || address.getPort() == HTTPS;
            case "http" -> named;
            default -> false;
        };
    }

    /// @throws PublicAddresses.Refused where it leads inside
    /// @throws IOException where nobody answers in time
    public Answer post(URI address, Map<String, String> headers, byte[] body) throws IOException {
        if (!mayBeTold(address)) {
            throw new PublicAddresses.Refused(String.valueOf(address.getHost()));
        }
        var request = new HttpPost(address);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_OCTET_STREAM));
        return door.ask(address, request, System.nanoTime() + patience.toNanos(), PublicSender::answer);
    }

    /// A short answer is read to its end, so that the line serves the next one.
    private static Answer answer(ClassicHttpResponse response) throws IOException {
        if (response.getEntity() != null) {
            response.getEntity().getContent().readNBytes(SHORT);
        }
        var retryAfter = response.getFirstHeader("Retry-After");
        return new Answer(response.getCode(), retryAfter == null ? null : retryAfter.getValue());
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
