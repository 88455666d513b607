package fr.parvis.people;

import fr.parvis.organisations.Organisation;
import fr.parvis.organisations.Organisations;
import fr.parvis.organisations.Slug;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.text.Collator;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of the installation, in the order of their life: added, changed, given roles, leaving.
@Service
public class People {
    private static final int LONGEST_LOGIN_NAME = 50;

    private final PersonStore persons;
    private final HatStore hats;
    private final UnitMemberStore unitMembers;
    private final PeoplePolicy policy;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            PersonStore persons,
            HatStore hats,
            UnitMemberStore unitMembers,
            PeoplePolicy policy,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.hats = hats;
        this.unitMembers = unitMembers;
        this.policy = policy;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /// Adds a person to an authority, or gives one more hat to who has an account already.
    @Transactional
    public PersonView create(Actor actor, NewPerson command) {
        policy.requireAdminister(actor, command.organisationId());
        return view(add(command));
    }

    /// Whoever sets up an empty installation: runs it, and the authority as well.
    ///
    /// @throws Problem NOT_FOUND once somebody has an account
    @Transactional
    public PersonView createFirst(NewPerson command) {
        if (persons.any()) {
            throw Problem.notFound();
        }
        var id = add(command);
        persons.makePlatformAdmin(id, clock.instant());
        return view(id);
    }

    private UUID add(NewPerson command) {
        var email = EmailAddress.require(command.email());
        requireNames(command);
        var organisation = organisations.organisation(command.organisationId());
        var known = email == null ? Optional.<PersonStore.Account>empty() : persons.findByEmail(email);
        var id = known.isPresent() ? requireSamePerson(known.get(), command) : insert(command, email, organisation);
        if (!hats.insert(
                id,
                organisation.id(),
                command.kind(),
                blankToNull(command.post()),
                command.roleOrMember(),
                clock.instant())) {
            throw new Problem(PeopleProblem.ALREADY_IN_ORGANISATION);
        }
        unitMembers.enter(id, organisation.id(), command.unitIds(), clock.instant());
        return id;
    }

    private UUID insert(NewPerson command, @Nullable String email, Organisation organisation) {
        var login = blankToNull(command.login());
        try {
            return persons.insert(
                    command, email, login == null ? freeLogin(command, organisation) : login, clock.instant());
        } catch (DuplicateKeyException taken) {
            var isEmail = String.valueOf(taken.getMessage()).contains("person_email");
            throw new Problem(isEmail ? PeopleProblem.EMAIL_TAKEN : PeopleProblem.LOGIN_TAKEN);
        }
    }

    /// `prenom.nom@valbourg`
    private String freeLogin(NewPerson command, Organisation organisation) {
        var name = Slug.of(command.givenName(), LONGEST_LOGIN_NAME) + "."
                + Slug.of(command.familyName(), LONGEST_LOGIN_NAME);
        return Slug.free(name, each -> persons.loginTaken(at(each, organisation)), each -> at(each, organisation));
    }

    private static String at(String name, Organisation organisation) {
        return name + "@" + organisation.slug();
    }

    /// One e-mail is one account: it gets one more hat when the name is the same, and is refused otherwise.
    private UUID requireSamePerson(PersonStore.Account known, NewPerson command) {
        if (!sameName(known.familyName(), command.familyName()) || !sameName(known.givenName(), command.givenName())) {
            throw new Problem(PeopleProblem.EMAIL_TAKEN);
        }
        if (known.closed()) {
            persons.reopen(known.id());
        }
        return known.id();
    }

    static boolean sameName(String one, String other) {
        var letters = Collator.getInstance(Locale.FRENCH);
        letters.setStrength(Collator.PRIMARY);
        return letters.compare(one.strip(), other.strip()) == 0;
    }

    private static void requireNames(NewPerson command) {
        if (command.givenName().isBlank() || command.familyName().isBlank()) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("givenName", "familyName")));
        }
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// A person by id, for modules that already know that the actor may see them.
    ///
    /// @throws Problem NOT_FOUND
    public PersonView view(UUID personId) {
        return persons.view(personId).orElseThrow(Problem::notFound);
    }

    /// Where mail reaches a person, and in which language; nothing for who has no e-mail or left.
    public Optional<Addressee> addressee(UUID personId) {
        return persons.find(personId)
                .filter(person -> person.email() != null && !person.closed())
                .map(person -> new Addressee(
                        String.valueOf(person.email()),
                        "en".equals(person.locale()) ? Locale.ENGLISH : Locale.FRENCH,
                        person.givenName() + " " + person.familyName()));
    }

    /// An account by its address, for a list to be compared with.
    public record KnownAccount(String email, String givenName, String familyName) {
        public boolean isOf(String otherGivenName, String otherFamilyName) {
            return sameName(givenName, otherGivenName) && sameName(familyName, otherFamilyName);
        }
    }

    /// The accounts that have these addresses, wherever they belong; in lower case.
    public Map<String, KnownAccount> withEmails(Collection<String> emails) {
        return persons.withEmails(emails).stream().collect(Collectors.toMap(KnownAccount::email, Function.identity()));
    }

    /// A person as others write of them; the address is null for who has none.
    public record Named(UUID id, String name, @Nullable String email) {}

    /// Persons by id, for modules that already know that the actor may learn who they are.
    public List<Named> named(Collection<UUID> personIds) {
        return personIds.isEmpty() ? List.of() : persons.named(personIds);
    }

    public boolean any() {
        return persons.any();
    }

    /// Ends a person's hat. Who has none left has no account any more; what they wrote stays.
    @Transactional
    public void leave(Actor actor, UUID personId, UUID organisationId) {
        policy.requireAdminister(actor, organisationId);
        if (hats.role(personId, organisationId).isEmpty()) {
            throw Problem.notFound();
        }
        requireAnotherAdministrator(personId, organisationId);
        hats.end(personId, organisationId, clock.instant());
        var person = persons.find(personId).orElseThrow();
        if (hats.organisations(personId).isEmpty() && !person.platformAdmin()) {
            persons.close(personId, clock.instant());
        }
        events.publishEvent(new PersonLeft(personId, organisationId));
    }

    /// What a person does and may run in an authority.
    @Transactional
    public void appoint(Actor actor, UUID personId, UUID organisationId, ChangeHat command) {
        policy.requireAdminister(actor, organisationId);
        if (hats.role(personId, organisationId).isEmpty()) {
            throw Problem.notFound();
        }
        if (command.role() != OrganisationRole.ORG_ADMIN) {
            requireAnotherAdministrator(personId, organisationId);
        }
        hats.change(personId, organisationId, command.kind(), blankToNull(command.post()), command.role());
        unitMembers.replace(personId, organisationId, command.unitIds(), clock.instant());
    }

    private void requireAnotherAdministrator(UUID personId, UUID organisationId) {
        if (hats.lockAdministrators(organisationId).equals(List.of(personId))) {
            throw new Problem(PeopleProblem.LAST_ADMINISTRATOR);
        }
    }
}
