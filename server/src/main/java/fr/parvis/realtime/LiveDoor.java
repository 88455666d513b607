package fr.parvis.realtime;

import fr.parvis.platform.ActorSource;
import fr.parvis.platform.PlatformSettings;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/// The handshake of a line (RFC 6455, section 4.2): one of our own pages, with a session, and nobody else.
final class LiveDoor extends HttpServlet {
    static final String PATH = "/api/live";
    private static final String PROOF = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final String VERSION = "13";
    private static final int KEY_BYTES = 16;
    private static final long TRAVEL = TimeUnit.SECONDS.toNanos(1);
    private static final Pattern AGE = Pattern.compile("[0-9]{1,11}");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final transient ActorSource actors;
    private final transient PlatformSettings settings;
    private final transient Lines lines;

    LiveDoor(ActorSource actors, PlatformSettings settings, Lines lines) {
        this.actors = actors;
        this.settings = settings;
        this.lines = lines;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var refusal = refusal(request);
        var actor = refusal == null ? actors.actor(request).orElse(null) : null;
        if (refusal != null || actor == null) {
            response.setStatus((refusal == null ? HttpStatus.UNAUTHORIZED : refusal).value());
            response.setHeader(HttpHeaders.UPGRADE, "websocket");
            response.setHeader("Sec-WebSocket-Version", VERSION);
            return;
        }
        response.setHeader(HttpHeaders.UPGRADE, "websocket");
        response.setHeader(HttpHeaders.CONNECTION, "upgrade");
        response.setHeader("Sec-WebSocket-Accept", proof(request.getHeader("Sec-WebSocket-Key")));
        request.upgrade(LiveSocket.class).open(lines, actor, pageFrom(request));
    }

    /// When the page began to read what it shows, as [System#nanoTime]: it says how many milliseconds ago, and its word
    /// has travelled. One that comes back says nothing, and reads everything again by itself.
    private static long pageFrom(HttpServletRequest request) {
        var age = request.getParameter("age");
        return System.nanoTime() - (age == null ? 0 : TimeUnit.MILLISECONDS.toNanos(Long.parseLong(age)) + TRAVEL);
    }

    private @Nullable HttpStatus refusal(HttpServletRequest request) {
        var connection = request.getHeader(HttpHeaders.CONNECTION);
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                || connection == null
                || !connection.toLowerCase(Locale.ROOT).contains("upgrade")
                || !VERSION.equals(request.getHeader("Sec-WebSocket-Version"))) {
            return HttpStatus.UPGRADE_REQUIRED;
        }
        var age = request.getParameter("age");
        if (!isKey(request.getHeader("Sec-WebSocket-Key"))
                || (age != null && !AGE.matcher(age).matches())) {
            return HttpStatus.BAD_REQUEST;
        }
        return isOurs(request) ? null : HttpStatus.FORBIDDEN;
    }

    /// A browser always says where the page is from; what does not say so is no page of ours.
    private boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null
                && (site == null || OURS.contains(site))
                && settings.isOurs(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean isKey(@Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String proof(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-1").digest((key + PROOF).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
