package fr.parvis.people;

import fr.parvis.organisations.OrganisationRoles;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// What people are in authorities. Rights are the union of a person's hats; the one worn gives none by itself.
@Service
public class Hats implements OrganisationRoles {
    private final HatStore store;

    Hats(HatStore store) {
        this.store = store;
    }

    /// The actor's current hats, the oldest first.
    public List<Hat> hats(Actor actor) {
        return store.hats(actor.personId());
    }

    public Optional<OrganisationRole> roleIn(Actor actor, UUID organisationId) {
        return store.role(actor.personId(), organisationId);
    }

    /// @throws Problem NOT_FOUND for who does not belong to the authority
    public OrganisationRole requireMember(Actor actor, UUID organisationId) {
        return roleIn(actor, organisationId).orElseThrow(Problem::notFound);
    }

    /// @throws Problem NOT_FOUND for who does not belong to the authority, FORBIDDEN for who is neither manager nor
    /// administrator
    public void requireManager(Actor actor, UUID organisationId) {
        if (requireMember(actor, organisationId) == OrganisationRole.MEMBER) {
            throw Problem.forbidden();
        }
    }

    /// @throws Problem NOT_FOUND for who does not belong to the authority, FORBIDDEN for who is not its
    /// administrator
    public void requireAdmin(Actor actor, UUID organisationId) {
        if (requireMember(actor, organisationId) != OrganisationRole.ORG_ADMIN) {
            throw Problem.forbidden();
        }
    }

    @Override
    public Set<UUID> organisations(Actor actor) {
        return store.organisations(actor.personId());
    }

    @Override
    public boolean administers(Actor actor, UUID organisationId) {
        return roleIn(actor, organisationId)
                .filter(role -> role == OrganisationRole.ORG_ADMIN)
                .isPresent();
    }
}
