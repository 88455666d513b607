package fr.parvis.people;

import fr.parvis.organisations.Organisations;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Who may do what with people. The platform's administrator runs the people of every authority (an authority's
/// first administrator is theirs to name), and reads no content for all that.
@Component
class PeoplePolicy {
    private final Hats hats;
    private final HatStore store;
    private final Organisations organisations;

    PeoplePolicy(Hats hats, HatStore store, Organisations organisations) {
        this.hats = hats;
        this.store = store;
        this.organisations = organisations;
    }

    boolean administers(Actor actor, UUID organisationId) {
        return actor.platformAdmin() || hats.administers(actor, organisationId);
    }

    /// @throws Problem NOT_FOUND for who is a stranger to the authority, FORBIDDEN for its members who do not run
    /// its people
    void requireAdminister(Actor actor, UUID organisationId) {
        if (actor.platformAdmin()) {
            organisations.organisation(organisationId);
            return;
        }
        hats.requireAdmin(actor, organisationId);
    }

    /// Guests of an authority are let in and watched over by its managers and administrators.
    void requireManage(Actor actor, UUID organisationId) {
        if (actor.platformAdmin()) {
            organisations.organisation(organisationId);
        } else {
            hats.requireManager(actor, organisationId);
        }
    }

    /// Services, groups and people of an authority show to its members and to who runs the installation.
    void requireSee(Actor actor, UUID organisationId) {
        if (!actor.platformAdmin()) {
            hats.requireMember(actor, organisationId);
        }
    }

    /// The person has a hat in an authority whose people the actor runs.
    void requireAdministerPerson(Actor actor, UUID personId) {
        if (!actor.platformAdmin()
                && store.organisations(personId).stream().noneMatch(each -> hats.administers(actor, each))) {
            throw Problem.notFound();
        }
    }

    /// Name, e-mail, sign-in and closing reach beyond one hat: whoever could change the e-mail of an administrator
    /// elsewhere could sign in as that person.
    boolean mayChangeAccount(Actor actor, PersonStore.Account person) {
        if (actor.platformAdmin()) {
            return true;
        }
        var theirs = store.organisations(person.id());
        return !person.platformAdmin()
                && !theirs.isEmpty()
                && theirs.stream().allMatch(each -> hats.administers(actor, each));
    }

    void requireChangeAccount(Actor actor, PersonStore.Account person) {
        requireAdministerPerson(actor, person.id());
        if (!mayChangeAccount(actor, person)) {
            throw new Problem(PeopleProblem.ACCOUNT_SHARED);
        }
    }
}
