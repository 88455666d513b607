package fr.parvis.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/// Reads what stands at an address of the web, within bounds: public machines and usual ports only, at each of a few
/// redirections; as many bytes as asked for and no more; unpacked by nobody; and over in time, however slowly it comes.
public final class PublicReader implements AutoCloseable {
    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443);

    private final PublicAddresses addresses;
    private final Duration patience;
    private final Door door;

    /// @param patience how long one reading lasts, redirections included
    public PublicReader(PublicAddresses addresses, Duration patience) {
        this.addresses = addresses;
        this.patience = patience;
        this.door = new Door(addresses, patience);
    }

    /// What was answered.
    ///
    /// @param address where, after redirections
    /// @param mediaType in small letters, without what follows; empty where it is not said
    /// @param charset what the answer says of its letters
    /// @param whole whether there was no more of it
    public record Answer(
            URI address, String mediaType, @Nullable String charset, byte[] bytes, boolean whole) {}

    /// @param accept the media types wanted, as the header says them
    /// @param most bytes
    /// @return nothing where it may not be asked for, or is not answered with a content
    /// @throws IOException where nobody answers in time: perhaps this machine has no way out
    public Optional<Answer> read(URI address, String accept, int most) throws IOException {
        var until = System.nanoTime() + patience.toNanos();
        var next = Optional.of(address);
        for (int hop = 0; hop <= MOST_REDIRECTS && next.isPresent() && mayBeAsked(next.get()); hop++) {
            var step = ask(next.get(), accept, most, until);
            if (step.answer != null) {
                return Optional.of(step.answer);
            }
            next = Optional.ofNullable(step.next);
        }
        return Optional.empty();
    }

    private boolean mayBeAsked(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        var host = address.getHost();
        return (scheme.equals("http") || scheme.equals("https"))
                && host != null
                && address.getUserInfo() == null
                && (PORTS.contains(address.getPort()) || addresses.isAllowed(host));
    }

    /// An answer, or where to ask next; neither where there is nothing to read.
    private record Step(@Nullable Answer answer, @Nullable URI next) {}

    private Step ask(URI address, String accept, int most, long until) throws IOException {
        var request = new HttpGet(address);
        request.setHeader("Accept", accept);
        request.setHeader("Accept-Encoding", "identity");
        try {
            return door.ask(address, request, until, response -> {
                if (REDIRECTS.contains(response.getCode())) {
                    return new Step(null, target(address, response));
                }
                return new Step(response.getCode() == 200 ? answer(address, response, most) : null, null);
            });
        } catch (PublicAddresses.Refused inside) {
            return new Step(null, null);
        }
    }

    private static @Nullable URI target(URI address, ClassicHttpResponse response) {
        var location = response.getFirstHeader("Location");
        try {
            return location == null ? null : address.resolve(location.getValue());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static @Nullable Answer answer(URI address, ClassicHttpResponse response, int most) throws IOException {
        var entity = response.getEntity();
        var encoding = response.getFirstHeader("Content-Encoding");
        if (entity == null || (encoding != null && !encoding.getValue().equalsIgnoreCase("identity"))) {
            return null;
        }
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[16 * 1024];
        var content = entity.getContent();
        int count = content.read(buffer);
        while (count >= 0 && bytes.size() < most) {
            bytes.write(buffer, 0, Math.min(count, most - bytes.size()));
            count = content.read(buffer);
        }
        var type = entity.getContentType() == null ? "" : entity.getContentType();
        return new Answer(
                address,
                type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
                charset(type),
                bytes.toByteArray(),
                count < 0);
    }

    private static @Nullable String charset(String type) {
        var at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
        var name = at < 0
                ? ""
                : type.substring(at + 8).replaceFirst("[;\\s].*", "").replace("\"", "");
        try {
            return !name.isEmpty() && java.nio.charset.Charset.isSupported(name) ? name : null;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
