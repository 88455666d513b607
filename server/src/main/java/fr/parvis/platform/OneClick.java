package fr.parvis.platform;

import jakarta.servlet.http.HttpServletRequest;

/// The one address that mail programs post to (RFC 8058), for somebody who presses *Unsubscribe* there. It reads no
/// cookie and acts by the signed secret that it is given, so nothing can be forged there.
public final class OneClick {
    public static final String PATH = "/api/unsubscription";

    private OneClick() {}

    static boolean isAt(HttpServletRequest request) {
        return PATH.equals(request.getRequestURI());
    }
}
