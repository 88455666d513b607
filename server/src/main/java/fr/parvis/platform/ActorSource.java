package fr.parvis.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Who sent a request. One module implements it: the one that keeps sessions.
public interface ActorSource {
    Optional<Actor> actor(HttpServletRequest request);
}
