package fr.parvis.platform;

import jakarta.servlet.http.HttpServletRequest;

/// The addresses that mail programs post to (RFC 8058), for somebody who presses *Unsubscribe* there. They read no
/// cookie and act by the secret that they are given, so nothing can be forged there.
public final class OneClick {
    public static final String PATH = "/api/unsubscription";

    /// Of who takes part by mail, without an account: the secret is the rest of the path.
    private static final String CORRESPONDENCES = "/api/one-click/correspondences/";

    private OneClick() {}

    static boolean isAt(HttpServletRequest request) {
        return PATH.equals(request.getRequestURI()) || request.getRequestURI().startsWith(CORRESPONDENCES);
    }
}
