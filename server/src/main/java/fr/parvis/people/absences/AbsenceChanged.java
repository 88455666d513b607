package fr.parvis.people.absences;

import fr.parvis.platform.Change;
import fr.parvis.platform.Change.Audience;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody said when they are away, or that they are not.
///
/// @param standsIn who answers in their place from now on; null for nobody
public record AbsenceChanged(UUID personId, @Nullable UUID standsIn) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofPersons(
                standsIn == null
                        ? List.of(personId)
                        : Stream.of(personId, standsIn).toList());
    }
}
