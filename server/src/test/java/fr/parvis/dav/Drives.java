package fr.parvis.dav;

import fr.parvis.TestPeople;
import fr.parvis.people.OrganisationRole;
import fr.parvis.people.signin.ApplicationPasswords;
import fr.parvis.people.signin.MadeApplicationPassword;
import fr.parvis.people.signin.NewApplicationPassword;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Space;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// A space of a test's own, and the drives on which its people have mounted it.
@Component
class Drives {
    private final TestPeople people;
    private final Spaces spaces;
    private final ApplicationPasswords passwords;
    private final Environment environment;

    Drives(TestPeople people, Spaces spaces, ApplicationPasswords passwords, Environment environment) {
        this.people = people;
        this.spaces = spaces;
        this.passwords = passwords;
        this.environment = environment;
    }

    /// A space with a drive for each of its people.
    record Room(
            UUID organisationId,
            Space space,
            MountedDrive facilitator,
            MountedDrive contributor,
            MountedDrive reader,
            MountedDrive stranger) {}

    Room room() {
        var organisation = people.organisation();
        var facilitator = Actor.of(
                people.person(organisation.id(), OrganisationRole.MANAGER).id());
        var contributor = Actor.of(
                people.person(organisation.id(), OrganisationRole.MEMBER).id());
        var reader = Actor.of(
                people.person(organisation.id(), OrganisationRole.MEMBER).id());
        var stranger = Actor.of(people.person(people.organisation().id(), OrganisationRole.MEMBER)
                .id());
        var space = spaces.open(
                facilitator,
                OpenSpace.of(organisation.id(), SpaceType.WORKING_GROUP, "Lecteur " + UUID.randomUUID())
                        .with(List.of(
                                AddMember.person(facilitator.personId(), Role.FACILITATOR),
                                AddMember.person(contributor.personId(), Role.CONTRIBUTOR),
                                AddMember.person(reader.personId(), Role.READER))));
        var at = spaces.space(facilitator, space.id());
        var url = base() + "/dav/" + at.organisationSlug() + "/" + at.slug() + "/";
        return new Room(
                organisation.id(),
                at,
                drive(facilitator, url),
                drive(contributor, url),
                drive(reader, url),
                drive(stranger, url));
    }

    MountedDrive drive(Actor actor, String url) {
        return new MountedDrive(actor, url, password(actor));
    }

    MadeApplicationPassword password(Actor actor) {
        return passwords.make(actor, new NewApplicationPassword("Mon lecteur réseau"));
    }

    String base() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }
}
