package fr.parvis.people.lists;

import fr.parvis.organisations.Unit;
import fr.parvis.people.EmailAddress;
import fr.parvis.people.People;
import fr.parvis.people.RosterLine;
import fr.parvis.people.lists.PeopleList.Difference;
import fr.parvis.people.lists.PeopleList.Fault;
import fr.parvis.people.lists.PeopleList.ListedPerson;
import fr.parvis.people.lists.PeopleList.Notice;
import fr.parvis.people.lists.PeopleList.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The lines of a file beside the people of an authority. A person is recognised by their address, else by their
/// name. An empty cell takes nothing away; a service is entered and never left; so the same file a second time
/// changes nothing.
final class Comparison {
    private final Map<String, RosterLine> byEmail = new HashMap<>();
    private final Map<String, List<RosterLine>> byName = new HashMap<>();
    private final Map<String, People.KnownAccount> elsewhere;
    private final Map<String, Unit> units;
    private final boolean kindIsSaid;
    private final Set<String> seen = new HashSet<>();

    Comparison(
            List<RosterLine> people, Map<String, People.KnownAccount> elsewhere, List<Unit> units, boolean kindIsSaid) {
        for (var person : people) {
            if (person.email() != null) {
                byEmail.put(person.email().toLowerCase(Locale.ROOT), person);
            }
            byName.computeIfAbsent(ListLine.nameKey(person.givenName(), person.familyName()), _ -> new ArrayList<>())
                    .add(person);
        }
        this.elsewhere = elsewhere;
        this.units = units.stream()
                .collect(Collectors.toMap(unit -> ListLine.letters(unit.name()), unit -> unit, (first, _) -> first));
        this.kindIsSaid = kindIsSaid;
    }

    @Nullable
    Unit unit(@Nullable String name) {
        return name == null ? null : units.get(ListLine.letters(name));
    }

    ListedPerson compare(ListLine line) {
        var faults = new ArrayList<>(line.faults());
        var notices = new ArrayList<Notice>();
        if (!faults.isEmpty()) {
            return listed(line, State.FAULTY, null, faults, notices, List.of());
        }
        var known = recognise(line, faults, notices);
        var key = line.emailKey() == null ? line.nameKey() : line.emailKey();
        if (!seen.add(known == null ? key : known.id().toString())) {
            faults.add(Fault.TWICE);
        }
        if (!faults.isEmpty()) {
            return listed(line, State.FAULTY, known, faults, notices, List.of());
        }
        if (EmailAddress.isPublic(line.email())) {
            notices.add(Notice.PUBLIC_EMAIL);
        }
        if (known == null) {
            if (line.email() == null) {
                notices.add(Notice.NO_EMAIL);
            }
            return listed(line, State.CREATED, null, faults, notices, List.of());
        }
        var differences = differences(line, known, notices);
        return listed(
                line, differences.isEmpty() ? State.UNCHANGED : State.CHANGED, known, faults, notices, differences);
    }

    private @Nullable RosterLine recognise(ListLine line, List<Fault> faults, List<Notice> notices) {
        var email = line.emailKey();
        if (email != null && byEmail.containsKey(email)) {
            var known = byEmail.get(email);
            if (known != null && !sameName(known, line)) {
                faults.add(Fault.EMAIL_TAKEN);
            }
            return known;
        }
        if (email != null && elsewhere.containsKey(email)) {
            var account = elsewhere.get(email);
            if (account != null && account.isOf(line.givenName(), line.familyName())) {
                notices.add(Notice.ONE_MORE_HAT);
            } else {
                faults.add(Fault.EMAIL_TAKEN);
            }
            return null;
        }
        var namesakes = byName.getOrDefault(line.nameKey(), List.of());
        if (email != null) {
            var withoutEmail =
                    namesakes.stream().filter(each -> each.email() == null).toList();
            if (withoutEmail.size() == 1) {
                return withoutEmail.getFirst();
            }
            if (!namesakes.isEmpty()) {
                notices.add(Notice.SAME_NAME);
            }
            return null;
        }
        if (namesakes.size() > 1) {
            faults.add(Fault.AMBIGUOUS);
        }
        return namesakes.size() == 1 ? namesakes.getFirst() : null;
    }

    private static boolean sameName(RosterLine known, ListLine line) {
        return ListLine.nameKey(known.givenName(), known.familyName()).equals(line.nameKey());
    }

    private List<Difference> differences(ListLine line, RosterLine known, List<Notice> notices) {
        var differences = new ArrayList<Difference>();
        var account = new ArrayList<Difference>();
        if (line.honorific() != null && line.honorific() != known.honorific()) {
            account.add(new Difference(
                    Column.HONORIFIC, name(known.honorific()), line.honorific().name()));
        }
        if (line.email() != null && known.email() == null) {
            account.add(new Difference(Column.EMAIL, null, line.email()));
        }
        if (line.phone() != null && !line.phone().equals(known.phone())) {
            account.add(new Difference(Column.PHONE, known.phone(), line.phone()));
        }
        if (known.shared() && !account.isEmpty()) {
            notices.add(Notice.ACCOUNT_SHARED);
        } else {
            differences.addAll(account);
        }
        if (line.post() != null && !line.post().equals(known.post())) {
            differences.add(new Difference(Column.POST, known.post(), line.post()));
        }
        if (kindIsSaid && line.kind() != known.kind()) {
            differences.add(new Difference(
                    Column.MANDATE, known.kind().name(), line.kind().name()));
        }
        if (line.unit() != null
                && known.units().stream()
                        .noneMatch(unit -> ListLine.letters(unit.name())
                                .equals(ListLine.letters(Objects.requireNonNull(line.unit()))))) {
            var before = known.units().stream().map(RosterLine.RosterUnit::name).collect(Collectors.joining(", "));
            differences.add(new Difference(Column.UNIT, before.isEmpty() ? null : before, line.unit()));
        }
        return differences;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private ListedPerson listed(
            ListLine line,
            State state,
            @Nullable RosterLine known,
            List<Fault> faults,
            List<Notice> notices,
            List<Difference> differences) {
        return new ListedPerson(
                line.number(),
                state,
                known == null ? null : known.id(),
                line.honorific(),
                line.givenName(),
                line.familyName(),
                line.email(),
                line.phone(),
                known != null && !kindIsSaid ? known.kind() : line.kind(),
                line.post(),
                line.unit(),
                faults,
                notices,
                differences);
    }
}
