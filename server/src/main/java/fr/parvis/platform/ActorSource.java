package fr.parvis.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who sent a request. One module implements it: the one that keeps sessions.
public interface ActorSource {
    Optional<Actor> actor(HttpServletRequest request);

    /// Those of these sessions that have not ended, and whose person may still sign in.
    Set<UUID> inForce(Set<UUID> sessionIds);
}
