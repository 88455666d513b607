package fr.parvis.requests.letters;

import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// The address of a definition was opened anew, or closed: that is for the journal of its space.
record RequestBoxMarked(String verb, UUID spaceId, UUID definitionId, String name, Instant at, UUID by)
        implements Journaled {
    @Override
    public Trace trace() {
        return new Trace("request." + verb, spaceId, null, false, false, definitionId, name, null, at, by, null);
    }
}
