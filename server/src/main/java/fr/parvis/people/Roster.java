package fr.parvis.people;

import fr.parvis.mail.Unreachables;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of an authority as its administrators keep them.
@Service
public class Roster {
    private static final int LINES = 50;

    private final RosterStore store;
    private final PersonStore persons;
    private final People people;
    private final SecretLinks links;
    private final PeoplePolicy policy;
    private final Unreachables unreachables;
    private final Clock clock;

    Roster(
            RosterStore store,
            PersonStore persons,
            People people,
            SecretLinks links,
            PeoplePolicy policy,
            Unreachables unreachables,
            Clock clock) {
        this.store = store;
        this.persons = persons;
        this.people = people;
        this.links = links;
        this.policy = policy;
        this.unreachables = unreachables;
        this.clock = clock;
    }

    /// How an authority stands with its accounts.
    public record RosterCounts(int people, int notActive, int withoutEmail, int publicEmail) {}

    Page<RosterLine> lines(
            Actor actor, UUID organisationId, @Nullable String query, RosterFilter filter, @Nullable String after) {
        policy.requireAdminister(actor, organisationId);
        var lines = store.lines(
                organisationId,
                SearchWords.patterns(query),
                filter,
                after == null ? null : Cursor.parts(after, 3),
                LINES + 1,
                clock.instant());
        return Page.of(lines, LINES, last -> Cursor.of(last.familyName(), last.givenName(), last.id()));
    }

    RosterCounts counts(Actor actor, UUID organisationId) {
        policy.requireAdminister(actor, organisationId);
        return store.counts(organisationId, EmailAddress.publicDomains());
    }

    RosterLine line(Actor actor, UUID organisationId, UUID personId) {
        policy.requireAdminister(actor, organisationId);
        return store.line(organisationId, personId, clock.instant()).orElseThrow(Problem::notFound);
    }

    /// Everybody of an authority whose people the actor runs.
    public List<RosterLine> everybody(Actor actor, UUID organisationId) {
        policy.requireAdminister(actor, organisationId);
        return store.everybody(organisationId, clock.instant());
    }

    @Transactional
    RosterLine add(Actor actor, NewPerson command) {
        return line(
                actor, command.organisationId(), people.create(actor, command).id());
    }

    @Transactional
    public RosterLine change(Actor actor, UUID organisationId, UUID personId, ChangePerson command) {
        var before = line(actor, organisationId, personId);
        changeAccount(actor, before, command);
        people.appoint(actor, personId, organisationId, command.hat());
        return line(actor, organisationId, personId);
    }

    /// Mail goes to their address again.
    void writeAgain(Actor actor, UUID organisationId, UUID personId) {
        var email = line(actor, organisationId, personId).email();
        if (email != null) {
            unreachables.forget(email);
        }
    }

    private void changeAccount(Actor actor, RosterLine before, ChangePerson command) {
        var email = EmailAddress.require(command.email());
        var phone = People.blankToNull(command.phone());
        var emailChanges = !Objects.equals(email, before.email());
        if (!emailChanges
                && Objects.equals(phone, before.phone())
                && command.honorific() == before.honorific()
                && command.givenName().strip().equals(before.givenName())
                && command.familyName().strip().equals(before.familyName())) {
            return;
        }
        policy.requireChangeAccount(actor, persons.find(before.id()).orElseThrow(Problem::notFound));
        try {
            persons.update(
                    before.id(),
                    command.honorific(),
                    command.givenName().strip(),
                    command.familyName().strip(),
                    email,
                    phone);
        } catch (DuplicateKeyException taken) {
            throw new Problem(PeopleProblem.EMAIL_TAKEN);
        }
        if (emailChanges) {
            // What was sent to the former address lets nobody in any more.
            links.discard(before.id());
        }
    }
}
