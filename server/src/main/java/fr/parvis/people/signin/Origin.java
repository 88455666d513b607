package fr.parvis.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// Where a request comes from, as the list of sessions shows it.
record Origin(String address, @Nullable String userAgent) {
    private static final int LONGEST_USER_AGENT = 400;

    static Origin of(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return new Origin(
                String.valueOf(request.getRemoteAddr()),
                agent == null
                        ? null
                        : agent.replaceAll("\\p{Cntrl}", " ")
                                .substring(0, Math.min(agent.length(), LONGEST_USER_AGENT)));
    }
}
