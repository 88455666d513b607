package fr.parvis.portability;

import fr.parvis.platform.Actor;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// What another module has to say of a space that is taken away: a list of rows below `parts` in the manifest.
public interface SpacePart {

    /// What the list is called: stable, in camel case.
    String name();

    /// Whom the rows name by their id, beside those whom folders and documents name.
    default Collection<UUID> people(Actor actor, UUID spaceId) {
        return List.of();
    }

    /// Gives the rows one by one, as records of nothing but scalars that become JSON, as far as the actor may read
    /// them.
    void write(Actor actor, UUID spaceId, Consumer<Object> rows);
}
