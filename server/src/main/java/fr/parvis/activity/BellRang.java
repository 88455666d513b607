package fr.parvis.activity;

import fr.parvis.platform.Change;
import java.util.List;
import java.util.UUID;

/// Somebody's bell has a new line, or one that is read now: on all their devices.
public record BellRang(List<UUID> personIds) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofPersons(personIds);
    }
}
