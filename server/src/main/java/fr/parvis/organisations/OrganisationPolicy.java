package fr.parvis.organisations;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Who may do what with an authority and its services.
@Component
class OrganisationPolicy {
    private final OrganisationRoles roles;

    OrganisationPolicy(OrganisationRoles roles) {
        this.roles = roles;
    }

    /// Authorities are made by who runs the installation.
    void requireCreate(Actor actor) {
        if (!actor.platformAdmin()) {
            throw Problem.forbidden();
        }
    }

    boolean mayChange(Actor actor, UUID organisationId) {
        return actor.platformAdmin() || roles.administers(actor, organisationId);
    }

    Predicate<Organisation> seenBy(Actor actor) {
        if (actor.platformAdmin()) {
            return _ -> true;
        }
        var own = roles.organisations(actor);
        return organisation -> own.contains(organisation.id());
    }

    void requireSee(Actor actor, UUID organisationId) {
        if (!actor.platformAdmin() && !roles.organisations(actor).contains(organisationId)) {
            throw Problem.notFound();
        }
    }

    void requireChange(Actor actor, UUID organisationId) {
        requireSee(actor, organisationId);
        if (!mayChange(actor, organisationId)) {
            throw Problem.forbidden();
        }
    }
}
