package fr.parvis.chat.sections;

import fr.parvis.platform.Change;
import java.util.List;
import java.util.UUID;

/// Somebody sorted their conversations otherwise: for their own screens.
public record SectionsChanged(UUID personId) implements Change {

    @Override
    public Audience audience() {
        return Audience.ofPersons(List.of(personId));
    }

    @Override
    public Object payload() {
        return new Frame("sections");
    }

    /// What open browsers get.
    record Frame(String event) {}
}
