package fr.parvis.demo;

import fr.parvis.documents.CreatePaths;
import fr.parvis.documents.Documents;
import fr.parvis.documents.Trash;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Moment;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.Members;
import fr.parvis.spaces.OpenSpace;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceAccess;
import fr.parvis.spaces.SpaceDirectory;
import fr.parvis.spaces.SpaceType;
import fr.parvis.spaces.Spaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Opens the spaces of the demo: an administrator opens each with those whom their authority knows, a facilitator
/// brings in the others, makes the folders, and throws away those of the model that nobody would use.
@Component
class DemoSpaces {
    private final Spaces spaces;
    private final Members members;
    private final Documents documents;
    private final Trash trash;
    private final SpaceDirectory directory;
    private final DemoPeople people;
    private final DemoStore store;

    DemoSpaces(
            Spaces spaces,
            Members members,
            Documents documents,
            Trash trash,
            SpaceDirectory directory,
            DemoPeople people,
            DemoStore store) {
        this.spaces = spaces;
        this.members = members;
        this.documents = documents;
        this.trash = trash;
        this.directory = directory;
        this.people = people;
        this.store = store;
    }

    /// @param used the first folders of the paths where documents will lie
    void open(DemoSpace space, Set<String> used) {
        var founders = new ArrayList<AddMember>();
        var later = new ArrayList<DemoSpace.Membership>();
        for (var membership : space.members()) {
            if (membership.subject() != DemoSpace.Subject.PERSON || wears(membership.key(), space.authority())) {
                founders.add(added(membership));
            } else {
                later.add(membership);
            }
        }
        var hosts = space.type().equals("INTER_AUTHORITY")
                ? Cast.authorities().stream()
                        .filter(authority -> !authority.key().equals(space.authority()))
                        .map(authority -> store.id("authority", authority.key()))
                        .toList()
                : List.<UUID>of();
        var opened = spaces.open(
                people.actor(administrator(space.authority())),
                new OpenSpace(
                        store.id("authority", space.authority()),
                        space.name(),
                        SpaceType.valueOf(space.type()),
                        space.description(),
                        SpaceAccess.valueOf(space.access()),
                        null,
                        null,
                        founders,
                        hosts));
        for (var membership : later) {
            members.add(introducer(space, membership), opened.id(), List.of(added(membership)));
        }
        store.remember("space", space.key(), opened.id());
        arrange(space, opened.id(), used);
    }

    private void arrange(DemoSpace space, UUID spaceId, Set<String> used) {
        var facilitator = facilitators(space).getFirst();
        var actor = people.actor(facilitator);
        var root = documents.root(actor, spaceId).entry().id();
        store.remember("root", space.key(), root);
        var unused = documents.folders(actor, spaceId).stream()
                .filter(folder -> !folder.root()
                        && !used.contains(folder.name())
                        && !space.folders().contains(folder.name()))
                .map(folder -> folder.id())
                .toList();
        if (!unused.isEmpty()) {
            trash.throwAway(actor, unused);
        }
        if (!space.folders().isEmpty()) {
            documents.createPaths(actor, root, new CreatePaths(space.folders()));
        }
    }

    /// What each keeps at the top of their list.
    void favour() {
        Tsv.rows("favourites")
                .forEach(row -> directory.favour(
                        people.actor(Tsv.field(row, "person")), store.id("space", Tsv.field(row, "space"))));
    }

    /// Two folders that nobody misses yet: people of the space cannot bring them back any more, an administrator can.
    void throwAwayLongAgo(Instant made, Instant thrown) {
        DemoSpace.all().stream()
                .filter(space -> space.type().equals("COMMITTEE"))
                .limit(2)
                .forEach(space -> {
                    var actor = people.actor(facilitators(space).getFirst());
                    var root = store.id("root", space.key());
                    var name = "Brouillons de l’an passé";
                    var paths =
                            Moment.at(made, () -> documents.createPaths(actor, root, new CreatePaths(List.of(name))));
                    Moment.at(thrown, () -> {
                        trash.throwAway(actor, List.copyOf(paths.values()));
                        return true;
                    });
                });
    }

    void archive(DemoSpace space) {
        spaces.archive(people.actor(facilitators(space).getFirst()), store.id("space", space.key()));
    }

    /// A facilitator who knows the newcomer: by an authority, as who answers for a guest, or by a space opened
    /// before.
    private Actor introducer(DemoSpace space, DemoSpace.Membership newcomer) {
        return facilitators(space).stream()
                .filter(key -> knows(Cast.person(key), Cast.person(newcomer.key())))
                .findFirst()
                .map(people::actor)
                .orElseThrow(() -> new IllegalStateException("Nobody in " + space.name() + " knows " + newcomer.key()));
    }

    private boolean knows(CastMember one, CastMember other) {
        return other.hats().stream().anyMatch(hat -> wears(one.key(), hat.authority()))
                || other.guests().stream().anyMatch(guest -> guest.sponsor().equals(one.key()))
                || DemoSpace.all().stream()
                        .filter(space -> store.find("space", space.key()).isPresent())
                        .anyMatch(space -> space.roles().keySet().containsAll(List.of(one.key(), other.key())));
    }

    private static List<String> facilitators(DemoSpace space) {
        return space.members().stream()
                .filter(membership -> membership.role().equals(Role.FACILITATOR.name()))
                .map(DemoSpace.Membership::key)
                .toList();
    }

    private static String administrator(String authority) {
        return Cast.people().stream()
                .filter(person -> person.hats().stream()
                        .anyMatch(hat ->
                                hat.authority().equals(authority) && hat.role().equals("ORG_ADMIN")))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static boolean wears(String key, String authority) {
        return Cast.person(key).hats().stream().anyMatch(hat -> hat.authority().equals(authority));
    }

    private AddMember added(DemoSpace.Membership membership) {
        var role = Role.valueOf(membership.role());
        return switch (membership.subject()) {
            case PERSON -> AddMember.person(store.id("person", membership.key()), role);
            case GROUP -> AddMember.group(store.id("group", membership.key()), role);
            case UNIT -> AddMember.unit(store.id("unit", membership.key()), role);
        };
    }
}
