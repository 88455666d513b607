package fr.parvis.chat.later;

import fr.parvis.platform.Change;
import java.util.List;
import java.util.UUID;

/// Somebody's messages to leave or reminders changed: for their own screens.
public record LaterChanged(UUID personId) implements Change {

    @Override
    public Audience audience() {
        return Audience.ofPersons(List.of(personId));
    }

    @Override
    public Object payload() {
        return new Frame("later");
    }

    /// What open browsers get.
    record Frame(String event) {}
}
