package fr.parvis.people;

import fr.parvis.organisations.Organisations;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Outside people: without authority, with somebody who answers for them, until a day at most twelve months away.
/// Their access ends by itself, sessions included.
@Service
public class Guests {
    private static final int LONGEST_IN_MONTHS = 12;

    private final GuestStore store;
    private final PersonStore persons;
    private final HatStore hats;
    private final PeoplePolicy policy;
    private final Invitations invitations;
    private final Organisations organisations;
    private final Clock clock;

    Guests(
            GuestStore store,
            PersonStore persons,
            HatStore hats,
            PeoplePolicy policy,
            Invitations invitations,
            Organisations organisations,
            Clock clock) {
        this.store = store;
        this.persons = persons;
        this.hats = hats;
        this.policy = policy;
        this.invitations = invitations;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Lets an outside person in, and writes to them. The caller has checked that the actor may invite in the name
    /// of this authority: its administrators and managers, or the facilitators of its spaces.
    ///
    /// @throws Problem NOT_A_GUEST when the address is that of somebody of an authority, GUEST_END for a day out of
    /// bounds
    @Transactional
    public PersonView sponsor(Actor actor, UUID organisationId, NewGuest command) {
        var email = EmailAddress.require(command.email());
        if (email == null) {
            throw new Problem(PeopleProblem.EMAIL_INVALID);
        }
        var organisation = organisations.organisation(organisationId);
        var endsAt = requireEnd(command.endsOn(), organisation.timeZone());
        var known = persons.findByEmail(email);
        if (known.isPresent()
                && (!hats.organisations(known.get().id()).isEmpty()
                        || known.get().platformAdmin())) {
            throw new Problem(PeopleProblem.NOT_A_GUEST);
        }
        var id =
                known.map(PersonStore.Account::id).orElseGet(() -> store.insertPerson(command, email, clock.instant()));
        persons.reopen(id);
        store.sponsor(id, actor.personId(), command, endsAt);
        var person = persons.find(id).orElseThrow();
        if (!person.active()) {
            invitations.send(person, organisation.name(), actor.personId(), endsAt);
        }
        return persons.view(id).orElseThrow();
    }

    @Transactional
    GuestView sponsorAsManager(Actor actor, UUID organisationId, NewGuest command) {
        policy.requireManage(actor, organisationId);
        return store.find(sponsor(actor, organisationId, command).id()).orElseThrow();
    }

    List<GuestView> guests(Actor actor, UUID organisationId) {
        policy.requireManage(actor, organisationId);
        return store.sponsoredFrom(organisationId);
    }

    /// Another last day.
    @Transactional
    GuestView endOn(Actor actor, UUID organisationId, UUID personId, LocalDate day) {
        policy.requireManage(actor, organisationId);
        if (!store.isSponsoredFrom(personId, organisationId)) {
            throw Problem.notFound();
        }
        store.endAt(
                personId,
                requireEnd(day, organisations.organisation(organisationId).timeZone()));
        return store.find(personId).orElseThrow();
    }

    /// The access ends now.
    @Transactional
    void end(Actor actor, UUID organisationId, UUID personId) {
        policy.requireManage(actor, organisationId);
        if (!store.isSponsoredFrom(personId, organisationId)) {
            throw Problem.notFound();
        }
        store.endAt(personId, clock.instant());
    }

    /// The evening of that day.
    private Instant requireEnd(LocalDate day, String timeZone) {
        var zone = ZoneId.of(timeZone);
        var today = LocalDate.ofInstant(clock.instant(), zone);
        if (day.isBefore(today) || day.isAfter(today.plusMonths(LONGEST_IN_MONTHS))) {
            throw new Problem(PeopleProblem.GUEST_END);
        }
        return day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
    }
}
