package fr.parvis.notifications.push;

import fr.parvis.platform.Change;
import java.util.List;
import java.util.UUID;

/// Somebody wants to be told on other devices than before: all their pages say it.
record DevicesChanged(UUID personId) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofPersons(List.of(personId));
    }
}
