package fr.parvis.organisations;

import fr.parvis.platform.Actor;
import java.util.Set;
import java.util.UUID;

/// Who belongs to an authority and who runs it. The module that knows people's hats implements it.
public interface OrganisationRoles {
    /// The authorities that the actor belongs to.
    Set<UUID> organisations(Actor actor);

    boolean administers(Actor actor, UUID organisationId);
}
