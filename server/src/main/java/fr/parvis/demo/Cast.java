package fr.parvis.demo;

import static fr.parvis.demo.Tsv.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The cast: the invented people of Valbourg-sur-Seille, of the Pays de Seille, and those around them. One table
/// for demo data, tests, documentation and screenshots; `resources/demo/*.tsv` hold it.
public final class Cast {

    /// A local authority; `accent` and `arms` are its colours and badge.
    public record Authority(
            String key,
            String slug,
            String name,
            String kind,
            String accent,
            String arms,
            String address,
            String phone,
            String email) {}

    /// A service, under another one if `parent` is not empty.
    public record Unit(String key, String authority, String name, String parent, String head) {}

    /// A group of persons.
    public record Group(String key, String authority, String name, List<String> members) {}

    private static final Cast CAST = new Cast();

    private final List<Authority> authorities;
    private final List<Unit> units;
    private final List<Group> groups;
    private final Map<String, CastMember> people;

    private Cast() {
        authorities = Tsv.rows("authorities").stream()
                .map(row -> new Authority(
                        field(row, "key"),
                        field(row, "slug"),
                        field(row, "name"),
                        field(row, "kind"),
                        field(row, "accent"),
                        field(row, "arms"),
                        field(row, "address"),
                        field(row, "phone"),
                        field(row, "email")))
                .toList();
        units = Tsv.rows("units").stream()
                .map(row -> new Unit(
                        field(row, "key"),
                        field(row, "authority"),
                        field(row, "name"),
                        field(row, "parent"),
                        field(row, "head")))
                .toList();
        groups = Tsv.rows("groups").stream()
                .map(row -> new Group(
                        field(row, "key"),
                        field(row, "authority"),
                        field(row, "name"),
                        List.of(field(row, "members").split(" "))))
                .toList();
        var everybody = new ArrayList<CastMember>();
        Tsv.rows("cast").forEach(row -> everybody.add(member(row)));
        Tsv.rows("guests").forEach(row -> everybody.add(invited(row)));
        people = everybody.stream()
                .collect(Collectors.toMap(CastMember::key, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private static CastMember member(Map<String, String> row) {
        var hats = new ArrayList<CastMember.Hat>();
        hats.add(new CastMember.Hat(
                field(row, "authority"),
                field(row, "kind"),
                field(row, "function"),
                field(row, "unit"),
                field(row, "role")));
        var second = field(row, "second_hat");
        if (!second.isEmpty()) {
            var parts = second.split("\\|");
            hats.add(new CastMember.Hat(parts[0], parts[1], parts[2], "", parts[3]));
        }
        return person(row, field(row, "platform_admin").equals("yes"), List.copyOf(hats), List.of());
    }

    private static CastMember invited(Map<String, String> row) {
        var guest = new CastMember.Guest(
                field(row, "function"),
                field(row, "organisation"),
                field(row, "sponsor"),
                Integer.parseInt(field(row, "days")));
        return person(row, false, List.of(), List.of(guest));
    }

    private static CastMember person(
            Map<String, String> row, boolean administrator, List<CastMember.Hat> hats, List<CastMember.Guest> guests) {
        return new CastMember(
                field(row, "key"),
                field(row, "honorific"),
                field(row, "given"),
                field(row, "family"),
                field(row, "email"),
                field(row, "phone"),
                administrator,
                hats,
                guests);
    }

    public static List<Authority> authorities() {
        return CAST.authorities;
    }

    public static List<Unit> units() {
        return CAST.units;
    }

    public static List<Group> groups() {
        return CAST.groups;
    }

    /// Everybody, in the order of the table: élus and agents first, guests last.
    public static List<CastMember> people() {
        return List.copyOf(CAST.people.values());
    }

    public static CastMember person(String key) {
        return Objects.requireNonNull(CAST.people.get(key), () -> "Nobody in the cast is called " + key);
    }

    public static Authority authority(String key) {
        return CAST.authorities.stream()
                .filter(authority -> authority.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    public static Group group(String key) {
        return CAST.groups.stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /// The people who have a hat in this service.
    public static List<CastMember> inUnit(String key) {
        return CAST.people.values().stream()
                .filter(person ->
                        person.hats().stream().anyMatch(hat -> hat.unit().equals(key)))
                .toList();
    }
}
