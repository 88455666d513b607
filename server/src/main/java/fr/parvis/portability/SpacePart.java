package fr.parvis.portability;

import fr.parvis.platform.Actor;
import java.util.UUID;
import java.util.function.Consumer;

/// What another module has to say of a space that is taken away: a list of rows below `parts` in the manifest.
public interface SpacePart {

    /// What the list is called: lower case, stable.
    String name();

    /// Gives the rows one by one, as records that become JSON, as far as the actor may read them.
    void write(Actor actor, UUID spaceId, Consumer<Object> rows);
}
