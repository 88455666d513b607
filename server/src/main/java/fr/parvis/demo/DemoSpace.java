package fr.parvis.demo;

import static fr.parvis.demo.Tsv.field;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A space of the demo. `type`, `access` and `state` are the codes of the spaces module.
public record DemoSpace(
        String key,
        String authority,
        String name,
        String type,
        String access,
        String state,
        List<String> folders,
        String description,
        List<Membership> members) {

    /// Who is in, and as what: a person, a group or a unit of the cast.
    public record Membership(Subject subject, String key, String role) {}

    /// What kind of subject a membership names.
    public enum Subject {
        PERSON,
        GROUP,
        UNIT
    }

    private static final List<String> ROLES = List.of("READER", "CONTRIBUTOR", "FACILITATOR");

    /// All the spaces of the demo.
    public static List<DemoSpace> all() {
        var members = Tsv.rows("members");
        return Tsv.rows("spaces").stream()
                .map(row -> new DemoSpace(
                        field(row, "key"),
                        field(row, "authority"),
                        field(row, "name"),
                        field(row, "type"),
                        field(row, "access"),
                        field(row, "state"),
                        Arrays.stream(field(row, "folders").split("; "))
                                .filter(folder -> !folder.isEmpty())
                                .toList(),
                        field(row, "description"),
                        members.stream()
                                .filter(member -> field(member, "space").equals(field(row, "key")))
                                .map(DemoSpace::membership)
                                .toList()))
                .toList();
    }

    public boolean isArchived() {
        return state.equals("ARCHIVED");
    }

    /// Each person's role by all paths together: the highest wins.
    public Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        for (var membership : members) {
            var people = switch (membership.subject()) {
                case PERSON -> List.of(membership.key());
                case GROUP -> Cast.group(membership.key()).members();
                case UNIT ->
                    Cast.inUnit(membership.key()).stream().map(CastMember::key).toList();
            };
            for (var person : people) {
                roles.merge(person, membership.role(), DemoSpace::higher);
            }
        }
        return roles;
    }

    private static String higher(String one, String other) {
        return ROLES.indexOf(one) >= ROLES.indexOf(other) ? one : other;
    }

    private static Membership membership(Map<String, String> row) {
        var subject = field(row, "subject").split(":");
        return new Membership(
                Subject.valueOf(subject[0].toUpperCase(java.util.Locale.ROOT)), subject[1], field(row, "role"));
    }
}
