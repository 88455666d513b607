package fr.parvis.imports;

import fr.parvis.platform.Change;
import java.util.List;
import java.util.UUID;

/// An import went on: whoever looks at it reads again.
///
/// @param personIds who started it
public record ImportMoved(UUID importId, List<UUID> personIds) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofPersons(personIds);
    }
}
