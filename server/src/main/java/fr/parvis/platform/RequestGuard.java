package fr.parvis.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Refuses changes that another site forged (CSRF, sign-in included) without any cookie of its own: a change must
/// carry a header that a foreign page cannot add, and must not be declared foreign by the browser (Fetch Metadata)
/// or by its origin.
@Component
class RequestGuard extends OncePerRequestFilter {
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");
    /// What a mail program asks in one click (RFC 8058): it knows none of our headers, and bears the secret of the
    /// mail.
    private static final String ONE_CLICK = "/api/one-click/";
    static final String HEADER = "Parvis-Request";

    private final PlatformSettings settings;
    private final JsonMapper json;

    RequestGuard(PlatformSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HARMLESS.contains(request.getMethod())
                || ProgramDoor.isAt(request)
                || OneClick.isAt(request)
                || isOurs(request)) {
            chain.doFilter(request, response);
            return;
        }
        var problem = ProblemAdvice.detail(PlatformProblem.FOREIGN_REQUEST, Map.of());
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }

    private boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        var origin = request.getHeader("Origin");
        return request.getHeader(HEADER) != null
                && (site == null || OURS.contains(site))
                && (origin == null || settings.isOurs(origin, request.getHeader("Host")));
    }
}
