package fr.parvis.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/// The address that programs come to, such as mounted drives. It reads no cookie, so nothing can be forged there; it
/// speaks more verbs than pages do, and names of files hold what the firewall of the pages refuses (`;`, `%25`). It
/// is known by the servlet that the container chose, never by how the address was written.
@Component
class ProgramDoor implements HttpFirewall {
    static final String PATH = "/dav";

    private final StrictHttpFirewall strict = new StrictHttpFirewall();

    static boolean isAt(HttpServletRequest request) {
        return PATH.equals(request.getServletPath());
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
