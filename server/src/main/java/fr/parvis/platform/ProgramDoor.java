package fr.parvis.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/// The addresses that programs and machines come to: mounted drives, copiers. They read no cookie, so nothing can be
/// forged there; they speak more verbs than pages do, and names of files hold what the firewall of the pages refuses
/// (`;`, `%25`). It is known by the servlet that the container chose, never by how the address was written.
@Component
class ProgramDoor implements HttpFirewall {
    private static final Set<String> PATHS = Set.of("/dav", "/scan");

    private final StrictHttpFirewall strict = new StrictHttpFirewall();

    static boolean isAt(HttpServletRequest request) {
        return PATHS.contains(request.getServletPath());
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return isAt(request) ? new Untouched(request) : strict.getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }

    private static final class Untouched extends FirewalledRequest {
        Untouched(HttpServletRequest request) {
            super(request);
        }

        @Override
        public void reset() {
            // Nothing was changed.
        }
    }
}
