package fr.parvis.demo;

import fr.parvis.drawing.Arms;
import fr.parvis.organisations.CreateOrganisation;
import fr.parvis.organisations.OrganisationKind;
import fr.parvis.organisations.Organisations;
import fr.parvis.organisations.PlaceUnit;
import fr.parvis.organisations.Units;
import fr.parvis.people.AffiliationKind;
import fr.parvis.people.ChangeHat;
import fr.parvis.people.Groups;
import fr.parvis.people.Guests;
import fr.parvis.people.Honorific;
import fr.parvis.people.NameGroup;
import fr.parvis.people.NewGuest;
import fr.parvis.people.NewPerson;
import fr.parvis.people.OrganisationRole;
import fr.parvis.people.Passwords;
import fr.parvis.people.People;
import fr.parvis.people.UnitMembers;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets the cast in: the authorities with their services and arms, the persons with their hats, the groups. The
/// technician of the Pays de Seille sets everything up, as he would.
@Component
class DemoPeople {
    private static final int ARMS_HEIGHT = 192;
    private static final int LONGEST_STAY = 360;

    private final Organisations organisations;
    private final Units units;
    private final People people;
    private final UnitMembers members;
    private final Groups groups;
    private final Guests guests;
    private final Passwords passwords;
    private final DemoStore store;

    DemoPeople(
            Organisations organisations,
            Units units,
            People people,
            UnitMembers members,
            Groups groups,
            Guests guests,
            Passwords passwords,
            DemoStore store) {
        this.organisations = organisations;
        this.units = units;
        this.people = people;
        this.members = members;
        this.groups = groups;
        this.guests = guests;
        this.passwords = passwords;
        this.store = store;
    }

    void settle() {
        var technician = DemoRole.PLATFORM_ADMIN.person();
        var first = Cast.authority(technician.hats().getFirst().authority());
        store.remember(
                "authority",
                first.key(),
                organisations.createFirst(found(first)).id());
        // His service does not exist yet: he enters it with the others
        var account = people.createFirst(newPerson(technician, technician.hats().getFirst(), List.of()));
        store.remember("person", technician.key(), account.id());
        var actor = actor(technician.key());
        for (var authority : Cast.authorities()) {
            if (!authority.key().equals(first.key())) {
                store.remember(
                        "authority",
                        authority.key(),
                        organisations.create(actor, found(authority)).id());
            }
            organisations.showArms(
                    actor,
                    store.id("authority", authority.key()),
                    Arms.valueOf(authority.arms()).png(ARMS_HEIGHT));
        }
        for (var unit : Cast.units()) {
            var parent = unit.parent().isEmpty() ? null : store.id("unit", unit.parent());
            var placed =
                    units.create(actor, store.id("authority", unit.authority()), new PlaceUnit(unit.name(), parent));
            store.remember("unit", unit.key(), placed.id());
        }
        admit(actor, technician);
        Cast.units().stream()
                .filter(unit -> !unit.head().isEmpty())
                .forEach(unit ->
                        members.enter(actor, store.id("unit", unit.key()), store.id("person", unit.head()), true));
        formGroups(actor);
    }

    private void admit(Actor actor, CastMember technician) {
        for (var person : Cast.people()) {
            for (var hat : person.hats()) {
                if (!person.equals(technician)) {
                    var id = people.create(actor, newPerson(person, hat, unitsOf(hat)))
                            .id();
                    if (store.find("person", person.key()).isEmpty()) {
                        store.remember("person", person.key(), id);
                    }
                }
            }
        }
        var hat = technician.hats().getFirst();
        people.appoint(
                actor,
                store.id("person", technician.key()),
                store.id("authority", hat.authority()),
                new ChangeHat(kind(hat), hat.function(), role(hat), unitsOf(hat)));
    }

    private void formGroups(Actor actor) {
        for (var group : Cast.groups()) {
            var id = groups.create(actor, store.id("authority", group.authority()), new NameGroup(group.name()))
                    .id();
            store.remember("group", group.key(), id);
            group.members().stream()
                    .map(key -> store.id("person", key))
                    .forEach(person -> groups.addPerson(actor, id, person));
        }
    }

    /// Each guest by who answers for them, until the day the table says from `startedAt`. Twelve months are the
    /// most, so the first invitation, at the time of the work, has been renewed since.
    void invite(Instant startedAt, Duration ago, Duration renewedAgo) {
        for (var person : Cast.people()) {
            if (person.isGuest()) {
                var invited = startedAt.minus(ago);
                var id = Moment.at(invited, () -> sponsor(person, day(invited).plusDays(LONGEST_STAY)));
                store.remember("person", person.key(), id);
                passwords.choose(id, Secrets.password());
                var last = day(startedAt).plusDays(person.guest().days());
                Moment.at(startedAt.minus(renewedAgo), () -> sponsor(person, last));
            }
        }
    }

    private UUID sponsor(CastMember person, LocalDate endsOn) {
        var guest = person.guest();
        var sponsor = Cast.person(guest.sponsor());
        return guests.sponsor(
                        actor(sponsor.key()),
                        store.id("authority", sponsor.hats().getFirst().authority()),
                        new NewGuest(
                                person.givenName(),
                                person.familyName(),
                                person.email(),
                                guest.organisation(),
                                guest.function(),
                                endsOn))
                .id();
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(DemoDocuments.ZONE).toLocalDate();
    }

    /// Gives the others a password that nobody knows: they have been working here for a year.
    void openAccounts() {
        for (var person : Cast.people()) {
            if (!person.isGuest()) {
                passwords.choose(store.id("person", person.key()), Secrets.password());
            }
        }
    }

    /// The person as the product knows them, outside any session.
    Actor actor(String key) {
        var person = Cast.person(key);
        return new Actor(
                store.id("person", key), null, null, person.platformAdministrator(), person.isGuest(), Locale.FRENCH);
    }

    private List<UUID> unitsOf(CastMember.Hat hat) {
        return hat.unit().isEmpty() ? List.of() : List.of(store.id("unit", hat.unit()));
    }

    private static CreateOrganisation found(Cast.Authority authority) {
        return new CreateOrganisation(
                authority.name(),
                authority.slug(),
                OrganisationKind.valueOf(authority.kind()),
                authority.accent(),
                null,
                null);
    }

    private NewPerson newPerson(CastMember person, CastMember.Hat hat, List<UUID> services) {
        return new NewPerson(
                store.id("authority", hat.authority()),
                person.honorific().equals("Mme") ? Honorific.MME : Honorific.M,
                person.givenName(),
                person.familyName(),
                person.email(),
                null,
                blankToNull(person.phone()),
                kind(hat),
                hat.function(),
                role(hat),
                services);
    }

    private static AffiliationKind kind(CastMember.Hat hat) {
        return AffiliationKind.valueOf(hat.kind());
    }

    private static OrganisationRole role(CastMember.Hat hat) {
        return OrganisationRole.valueOf(hat.role());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
