package fr.parvis.people;

import fr.parvis.platform.Actor;
import fr.parvis.platform.ActorSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// Who is signed in, from the session cookie.
@Service
class Sessions implements ActorSource {
    @Override
    public Optional<Actor> actor(HttpServletRequest request) {
        return Optional.empty();
    }
}
