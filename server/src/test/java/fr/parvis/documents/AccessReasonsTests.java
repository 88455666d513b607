package fr.parvis.documents;

import static fr.parvis.spaces.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.parvis.ParvisTest;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.AddMember;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Members;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Town;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParvisTest
class AccessReasonsTests {
    @Autowired
    private Commission commission;

    @Autowired
    private AccessReasons reasons;

    @Autowired
    private DocumentAccess access;

    @Autowired
    private Documents documents;

    @Autowired
    private Moves moves;

    @Autowired
    private Members members;

    @Autowired
    private JdbcClient sql;

    private record Collective(UUID id, boolean unit, Set<UUID> people) {}

    /// A folder as the test remembers it: what it says itself, or null where it says nothing.
    private record Shelf(
            UUID id, @Nullable Shelf parent, @Nullable List<AccessEntry> own) {
        Shelf source() {
            return own != null || parent == null ? this : parent.source();
        }
    }

    /// People in the space by themselves or through groups and services, a tree with lists here and there. What the
    /// test works out from its own memory, what the doors do and what the explanation says must be the same.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsExplainedIsWhatIsDecided(long seed) {
        var random = new Random(seed);
        var town = new Town(sql);
        var room = commission.room();
        var people = new ArrayList<Actor>();
        for (var index = 0; index < 8; index++) {
            people.add(commission.inhabitant(room.organisationId(), "MEMBER"));
        }
        var collectives = collectives(town, room, people, random);
        var roles = enter(room, people, collectives, random);
        var shelves = shelves(room, List.copyOf(roles.keySet()), collectives, random);

        for (var shelf : shelves) {
            for (var person : people) {
                var role = roles.get(person.personId());
                if (role == null) {
                    refused("not-found", () -> reasons.reason(room.facilitator(), shelf.id(), person.personId()));
                    continue;
                }
                var fitting = fitting(shelf.source(), person.personId(), role, collectives);
                var expected = fitting.stream().map(AccessEntry::level).max(Level::compareTo);
                var said = reasons.reason(room.facilitator(), shelf.id(), person.personId());
                assertThat(said.level()).as("seed %d, decided", seed).isEqualTo(expected.orElse(null));
                assertThat(said.lines()).as("seed %d, explained", seed).hasSameSizeAs(fitting);
                assertThat(said.lines().stream().findFirst().map(line -> line.level()))
                        .isEqualTo(expected);
                assertThat(said.role()).isEqualTo(role);
                assertThat(said.own()).isEqualTo(shelf.own() != null);
                var from = said.inheritedFrom();
                assertThat(from == null ? null : from.id())
                        .isEqualTo(
                                shelf.own() == null && shelf.source().own() != null
                                        ? shelf.source().id()
                                        : null);
                assertThat(opens(person, shelf.id())).isEqualTo(expected.isPresent());
            }
            var listed =
                    reasons.people(room.facilitator(), shelf.id(), null, null).items();
            for (var line : listed) {
                assertThat(line.level())
                        .isEqualTo(reasons.reason(room.facilitator(), shelf.id(), line.id())
                                .level());
            }
            assertThat(listed).extracting(line -> line.id()).containsAll(roles.keySet());
        }
    }

    @Test
    void anAuthorIsToldWhyAndOthersOnlyAboutThemselves() {
        var room = commission.room();
        var folder = commission.folder(room.contributor(), room.root(), "Budget");
        assertThat(reasons.reason(room.contributor(), folder, room.reader().personId())
                        .level())
                .isEqualTo(Level.COMMENT);
        assertThat(reasons.reason(room.contributor(), folder, room.contributor().personId())
                        .author())
                .isTrue();
        assertThat(reasons.reason(room.reader(), folder, room.reader().personId())
                        .level())
                .isEqualTo(Level.COMMENT);
        refused(
                "forbidden",
                () -> reasons.reason(room.reader(), folder, room.guest().personId()));
        refused("forbidden", () -> reasons.people(room.reader(), folder, null, null));
        refused(
                "not-found",
                () -> reasons.reason(room.stranger(), folder, room.stranger().personId()));
    }

    @Test
    void whoDoesNotSeeItIsNotToldWhy() {
        var room = commission.room();
        var folder = commission.folder(room.facilitator(), room.root(), "Budget");
        commission.hide(room, folder);
        refused(
                "not-found",
                () -> reasons.reason(room.reader(), folder, room.reader().personId()));
        assertThat(reasons.reason(room.facilitator(), folder, room.reader().personId())
                        .lines())
                .isEmpty();
    }

    @Test
    void afterAMoveTheReasonIsThatOfTheNewFolder() {
        var room = commission.room();
        var narrow = commission.folder(room.facilitator(), room.root(), "Personnel");
        commission.hide(room, narrow);
        var document = commission.document(room.contributor(), room.root(), "Notes.txt", "notes");
        moves.move(room.facilitator(), new MoveEntries(List.of(document), narrow, null));
        var said =
                reasons.reason(room.facilitator(), document, room.contributor().personId());
        assertThat(said.level()).isNull();
        assertThat(said.inheritedFrom().id()).isEqualTo(narrow);
    }

    @Test
    void seenAsAnotherAFolderShowsWhatThatPersonSees() {
        var room = commission.room();
        var folder = commission.folder(room.facilitator(), room.root(), "Budget");
        commission.document(room.facilitator(), folder, "Public.txt", "a");
        var hidden = commission.document(room.facilitator(), folder, "Paie.txt", "b");
        commission.hide(room, hidden);
        var seen = reasons.seenAs(room.facilitator(), folder, room.reader().personId(), null);
        assertThat(seen.level()).isEqualTo(Level.COMMENT);
        assertThat(seen.entries().items()).extracting(EntryView::name).containsExactly("Public.txt");
        assertThat(seen.entries().items())
                .extracting(EntryView::name)
                .isEqualTo(commission.names(room.reader(), folder));
        assertThat(sql.sql(
                                "select detail from activity.entry where kind = 'access.simulated' and thing_id = :folder and reserved")
                        .param("folder", folder)
                        .query(String.class)
                        .list())
                .containsExactly(seen.person().name());
        commission.hide(room, folder);
        var shut = reasons.seenAs(room.facilitator(), folder, room.reader().personId(), null);
        assertThat(shut.level()).isNull();
        assertThat(shut.entries().items()).isEmpty();
    }

    /// An author asks about their own folder: what lies in it and is not shown to them is not shown through another.
    @Test
    void throughAnotherOneSeesNothingThatOneMayNotSee() {
        var room = commission.room();
        var folder = commission.folder(room.contributor(), room.root(), "Budget");
        var secret = commission.document(room.facilitator(), folder, "Secret.txt", "a");
        access.restrict(
                room.facilitator(),
                secret,
                new SetAccess(List.of(AccessEntry.person(room.reader().personId(), Level.READ))));
        commission.document(room.contributor(), folder, "Commun.txt", "b");
        assertThat(commission.names(room.reader(), folder)).containsExactly("Commun.txt", "Secret.txt");
        assertThat(reasons.seenAs(room.contributor(), folder, room.reader().personId(), null)
                        .entries()
                        .items())
                .extracting(EntryView::name)
                .containsExactly("Commun.txt");
        refused(
                "forbidden",
                () -> reasons.seenAs(room.reader(), folder, room.guest().personId(), null));
        refused(
                "not-found",
                () -> reasons.seenAs(room.contributor(), folder, room.stranger().personId(), null));
    }

    private List<Collective> collectives(Town town, Commission.Room room, List<Actor> people, Random random) {
        var collectives = new ArrayList<Collective>();
        for (var index = 0; index < 4; index++) {
            var chosen = people.stream().filter(_ -> random.nextInt(3) == 0).toArray(Actor[]::new);
            var unit = index % 2 == 0;
            var id = unit
                    ? town.unit(room.organisationId(), "Service " + index, chosen)
                    : town.group(room.organisationId(), "Groupe " + index, chosen);
            var ids = new HashSet<UUID>();
            List.of(chosen).forEach(person -> ids.add(person.personId()));
            collectives.add(new Collective(id, unit, ids));
        }
        return collectives;
    }

    /// @return what each of those who are in the space is in it
    private Map<UUID, Role> enter(
            Commission.Room room, List<Actor> people, List<Collective> collectives, Random random) {
        var roles = new HashMap<UUID, Role>();
        for (var person : people) {
            if (random.nextInt(3) > 0) {
                var role = random.nextInt(8) == 0
                        ? Role.FACILITATOR
                        : random.nextBoolean() ? Role.READER : Role.CONTRIBUTOR;
                members.add(room.facilitator(), room.space().id(), List.of(AddMember.person(person.personId(), role)));
                roles.put(person.personId(), role);
            }
        }
        var group = collectives.get(1);
        members.add(room.facilitator(), room.space().id(), List.of(AddMember.group(group.id(), Role.CONTRIBUTOR)));
        group.people()
                .forEach(person ->
                        roles.merge(person, Role.CONTRIBUTOR, (one, other) -> one.compareTo(other) > 0 ? one : other));
        return roles;
    }

    private List<Shelf> shelves(
            Commission.Room room, List<UUID> insiders, List<Collective> collectives, Random random) {
        var shelves = new ArrayList<Shelf>();
        shelves.add(new Shelf(room.root(), null, null));
        for (var index = 0; index < 10; index++) {
            var parent = shelves.get(random.nextInt(shelves.size()));
            var id = commission.folder(room.facilitator(), parent.id(), "Dossier " + index);
            List<AccessEntry> own = null;
            if (random.nextBoolean()) {
                own = lines(insiders, collectives, random);
                access.restrict(room.facilitator(), id, new SetAccess(own));
            }
            shelves.add(new Shelf(id, parent, own));
        }
        return shelves;
    }

    private static List<AccessEntry> lines(List<UUID> insiders, List<Collective> collectives, Random random) {
        var lines = new HashSet<AccessEntry>();
        var named = new HashSet<UUID>();
        for (var index = random.nextInt(4); index > 0; index--) {
            var level = Level.values()[random.nextInt(4)];
            var collective = collectives.get(random.nextInt(collectives.size()));
            switch (random.nextInt(3)) {
                case 0 -> {
                    if (named.add(new UUID(0, 0))) {
                        lines.add(AccessEntry.role(random.nextBoolean() ? Role.READER : Role.CONTRIBUTOR, level));
                    }
                }
                case 1 -> {
                    var person = insiders.get(random.nextInt(insiders.size()));
                    if (named.add(person)) {
                        lines.add(AccessEntry.person(person, level));
                    }
                }
                default -> {
                    if (named.add(collective.id())) {
                        lines.add(
                                collective.unit()
                                        ? AccessEntry.unit(collective.id(), level)
                                        : AccessEntry.group(collective.id(), level));
                    }
                }
            }
        }
        return List.copyOf(lines);
    }

    /// The lines that are for somebody, as ADR 4 says it in words, without asking the product.
    private static List<AccessEntry> fitting(Shelf source, UUID personId, Role role, List<Collective> collectives) {
        var lines = new ArrayList<>(
                source.own() == null
                        ? List.of(
                                AccessEntry.role(Role.READER, Level.COMMENT),
                                AccessEntry.role(Role.CONTRIBUTOR, Level.EDIT))
                        : source.own());
        lines.add(AccessEntry.role(Role.FACILITATOR, Level.MANAGE));
        return lines.stream()
                .filter(line -> line.role() != null
                        ? line.role().compareTo(role) <= 0
                        : personId.equals(line.personId())
                                || collectives.stream()
                                        .anyMatch(each -> each.people().contains(personId)
                                                && (each.id().equals(line.groupId())
                                                        || each.id().equals(line.unitId()))))
                .toList();
    }

    private boolean opens(Actor actor, UUID id) {
        try {
            documents.document(actor, id);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}
