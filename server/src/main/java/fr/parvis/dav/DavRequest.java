package fr.parvis.dav;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody asks of the drive, with the headers that all verbs read.
///
/// @param tokens of locks, that the request shows
record DavRequest(
        Actor actor,
        DavAddress address,
        HttpServletRequest http,
        HttpServletResponse answer,
        @Nullable IfHeader condition,
        Set<UUID> tokens) {
    private static final Duration LONGEST_LOCK = Duration.ofHours(12);
    private static final Duration USUAL_LOCK = Duration.ofHours(1);

    @Nullable
    String header(String name) {
        return http.getHeader(name);
    }

    /// 0, 1, or -1 for infinity, which is meant where nothing is said.
    int depth() {
        var depth = header("Depth");
        return switch (depth == null ? "infinity" : depth.toLowerCase(Locale.ROOT)) {
            case "0" -> 0;
            case "1" -> 1;
            case "infinity", "1,noroot" -> depth != null && depth.startsWith("1") ? 1 : -1;
            default -> throw new Problem(DavProblem.MALFORMED);
        };
    }

    boolean overwrites() {
        return !"F".equalsIgnoreCase(header("Overwrite"));
    }

    /// @throws Problem MALFORMED, ELSEWHERE
    DavAddress destination() {
        var destination = header("Destination");
        if (destination == null) {
            throw new Problem(DavProblem.MALFORMED);
        }
        return local(destination);
    }

    /// An address in a header: a path, or the whole with the host that was asked.
    DavAddress local(String text) {
        if (text.startsWith("/")) {
            return DavAddress.of(text);
        }
        try {
            var uri = URI.create(text.replace(" ", "%20"));
            var host = header("Host");
            if (uri.getRawAuthority() == null || host == null || !sameHost(uri.getRawAuthority(), host)) {
                throw new Problem(DavProblem.ELSEWHERE);
            }
            return DavAddress.of(uri.getRawPath());
        } catch (IllegalArgumentException malformed) {
            throw new Problem(DavProblem.MALFORMED);
        }
    }

    /// With the usual port or without it.
    private static boolean sameHost(String one, String other) {
        return bare(one).equalsIgnoreCase(bare(other));
    }

    private static String bare(String authority) {
        return authority.substring(authority.indexOf('@') + 1).replaceFirst(":(80|443)$", "");
    }

    /// How long a lock is asked for; twelve hours at most.
    Duration lockLength() {
        var asked = header("Timeout");
        if (asked == null) {
            return USUAL_LOCK;
        }
        for (var each : asked.split(",")) {
            var text = each.strip();
            if (text.equalsIgnoreCase("Infinite")) {
                return LONGEST_LOCK;
            }
            if (text.matches("(?i)Second-[0-9]{1,10}")) {
                var seconds = Math.max(1, Long.parseLong(text.substring(7)));
                return Duration.ofSeconds(Math.min(seconds, LONGEST_LOCK.toSeconds()));
            }
        }
        return USUAL_LOCK;
    }

    void requireNoBody() throws IOException {
        if (http.getContentLengthLong() > 0
                || http.getContentLengthLong() < 0 && http.getInputStream().read() >= 0) {
            throw new Problem(DavProblem.UNKNOWN_BODY);
        }
    }
}
