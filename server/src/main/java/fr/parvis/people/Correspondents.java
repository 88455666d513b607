package fr.parvis.people;

import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// People outside who take part by mail. They have a name and an address, and no account: theirs is closed from the
/// beginning, nobody signs in with it, no directory shows it. Invited as a guest later, they keep what they wrote.
@Service
public class Correspondents {
    private final CorrespondentStore store;
    private final PersonStore persons;
    private final Clock clock;

    Correspondents(CorrespondentStore store, PersonStore persons, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.clock = clock;
    }

    /// Whoever has this address, or somebody new. The caller has checked that the actor may add somebody; the name of
    /// who is known already stays.
    ///
    /// @throws Problem EMAIL_INVALID; HAS_ACCOUNT where the address is that of an open account;
    /// EMAIL_TAKEN where it is that of somebody of another name
    @Transactional
    public UUID admit(NewCorrespondent command) {
        var email = EmailAddress.require(command.email());
        if (email == null) {
            throw new Problem(PeopleProblem.EMAIL_INVALID);
        }
        var known = persons.findByEmail(email);
        if (known.isPresent() && !known.get().closed()) {
            throw new Problem(PeopleProblem.HAS_ACCOUNT);
        }
        if (known.isPresent()
                && !(People.sameName(known.get().familyName(), command.familyName())
                        && People.sameName(known.get().givenName(), command.givenName()))) {
            throw new Problem(PeopleProblem.EMAIL_TAKEN);
        }
        var now = clock.instant();
        var id = known.map(PersonStore.Account::id).orElseGet(() -> store.insertPerson(command, email, now));
        store.keep(id, People.blankToNull(command.about()), now);
        return id;
    }

    /// Whose address it is.
    ///
    /// @param account whether they have an open account; otherwise they take part by mail
    public record Holder(UUID personId, boolean account) {}

    /// Who has an address; nothing for somebody unknown, and for an account that was closed.
    public Optional<Holder> holder(String email) {
        return persons.findByEmail(email)
                .filter(person -> !person.closed() || store.isCorrespondent(person.id()))
                .map(person -> new Holder(person.id(), !person.closed()));
    }

    /// Where mail reaches somebody who has no account; nothing for who has one by now.
    public Optional<Addressee> addressee(UUID personId) {
        return store.isCorrespondent(personId)
                ? persons.find(personId)
                        .filter(person -> person.email() != null && person.closed())
                        .map(person -> new Addressee(
                                String.valueOf(person.email()),
                                "en".equals(person.locale()) ? Locale.ENGLISH : Locale.FRENCH,
                                person.givenName() + " " + person.familyName()))
                : Optional.empty();
    }
}
