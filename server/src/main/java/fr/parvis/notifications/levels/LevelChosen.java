package fr.parvis.notifications.levels;

import fr.parvis.platform.Change;
import java.util.List;
import java.util.UUID;

/// Somebody chose what they want to hear of a space, or by which way: all their devices say it.
record LevelChosen(UUID personId) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofPersons(List.of(personId));
    }
}
