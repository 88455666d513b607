package fr.parvis.chat.letters;

import fr.parvis.platform.Change;
import java.util.UUID;

/// A mail waits in a space, or does not any more.
record HeldChanged(UUID spaceId) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }
}
