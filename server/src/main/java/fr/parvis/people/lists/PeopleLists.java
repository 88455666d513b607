package fr.parvis.people.lists;

import fr.parvis.organisations.PlaceUnit;
import fr.parvis.organisations.Unit;
import fr.parvis.organisations.Units;
import fr.parvis.people.ChangeHat;
import fr.parvis.people.ChangePerson;
import fr.parvis.people.NewPerson;
import fr.parvis.people.People;
import fr.parvis.people.PeopleProblem;
import fr.parvis.people.Roster;
import fr.parvis.people.RosterLine;
import fr.parvis.people.Token;
import fr.parvis.people.lists.PeopleList.ListedPerson;
import fr.parvis.people.lists.PeopleList.State;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Adding people by a list: shown first, written once accepted, all of its good lines or none.
@Service
public class PeopleLists {
    private final Roster roster;
    private final People people;
    private final Units units;

    PeopleLists(Roster roster, People people, Units units) {
        this.roster = roster;
        this.people = people;
        this.units = units;
    }

    /// What accepting the list would do; nothing is written.
    PeopleList preview(Actor actor, UUID organisationId, byte[] file) {
        var everybody = roster.everybody(actor, organisationId);
        var rows =
                Sheet.read(file).rows().stream().filter(row -> !row.isBlank()).toList();
        if (rows.isEmpty()) {
            throw Sheet.unreadable("EMPTY");
        }
        var columns = columns(rows.getFirst());
        var lines = rows.stream().skip(1).map(row -> ListLine.of(row, columns)).toList();
        if (lines.isEmpty()) {
            throw Sheet.unreadable("EMPTY");
        }
        var emails =
                lines.stream().map(ListLine::email).filter(Objects::nonNull).toList();
        var comparison = new Comparison(
                everybody,
                people.withEmails(emails),
                units.tree(actor, organisationId),
                columns.containsKey(Column.MANDATE));
        var listed = lines.stream().map(comparison::compare).toList();
        var ignored = rows.getFirst().cells().stream()
                .filter(header -> !header.isBlank() && Column.named(header).isEmpty())
                .toList();
        return new PeopleList(
                digest(listed),
                count(listed, State.CREATED),
                count(listed, State.CHANGED),
                count(listed, State.UNCHANGED),
                count(listed, State.FAULTY),
                newUnits(listed, comparison),
                ignored,
                listed);
    }

    private static Map<Column, Integer> columns(Sheet.Row header) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (int place = 0; place < header.cells().size(); place++) {
            int here = place;
            Column.named(header.cells().get(place)).ifPresent(column -> columns.putIfAbsent(column, here));
        }
        if (!columns.containsKey(Column.FAMILY_NAME) || !columns.containsKey(Column.GIVEN_NAME)) {
            throw Sheet.unreadable("NO_NAMES");
        }
        return columns;
    }

    private static int count(List<ListedPerson> lines, State state) {
        return (int) lines.stream().filter(line -> line.state() == state).count();
    }

    private static List<String> newUnits(List<ListedPerson> lines, Comparison comparison) {
        var names = new LinkedHashMap<String, String>();
        lines.stream()
                .filter(line ->
                        line.state() != State.FAULTY && line.unit() != null && comparison.unit(line.unit()) == null)
                .forEach(line ->
                        names.putIfAbsent(ListLine.letters(String.valueOf(line.unit())), String.valueOf(line.unit())));
        return List.copyOf(names.values());
    }

    private static String digest(List<ListedPerson> lines) {
        return HexFormat.of().formatHex(new Token(lines.toString()).hash());
    }

    /// Writes what was shown. Faulty lines are left out, as was said.
    ///
    /// @param digest that of the preview
    /// @throws Problem LIST_CHANGED when the accounts are no more those that the preview was compared with
    @Transactional
    PeopleList accept(Actor actor, UUID organisationId, byte[] file, String digest) {
        var list = preview(actor, organisationId, file);
        if (!list.digest().equals(digest)) {
            throw new Problem(PeopleProblem.LIST_CHANGED);
        }
        Map<String, UUID> unitIds = new HashMap<>(units.tree(actor, organisationId).stream()
                .collect(Collectors.toMap(unit -> ListLine.letters(unit.name()), Unit::id, (first, _) -> first)));
        for (var name : list.newUnits()) {
            unitIds.put(
                    ListLine.letters(name),
                    units.create(actor, organisationId, new PlaceUnit(name, null))
                            .id());
        }
        Map<UUID, RosterLine> known = new HashMap<>();
        roster.everybody(actor, organisationId).forEach(line -> known.put(line.id(), line));
        for (var line : list.lines()) {
            var unitId = line.unit() == null ? null : unitIds.get(ListLine.letters(line.unit()));
            if (line.state() == State.CREATED) {
                people.create(actor, added(organisationId, line, unitId));
            } else if (line.state() == State.CHANGED) {
                var before = Objects.requireNonNull(known.get(line.personId()));
                roster.change(actor, organisationId, before.id(), changed(line, before, unitId));
            }
        }
        return list;
    }

    private static NewPerson added(UUID organisationId, ListedPerson line, @Nullable UUID unitId) {
        return new NewPerson(
                organisationId,
                line.honorific(),
                line.givenName(),
                line.familyName(),
                line.email(),
                null,
                line.phone(),
                line.kind(),
                line.post(),
                null,
                unitId == null ? List.of() : List.of(unitId));
    }

    /// An empty cell leaves what there was; so does whatever is the affair of another authority as well.
    private static ChangePerson changed(ListedPerson line, RosterLine before, @Nullable UUID unitId) {
        var unitIds = new ArrayList<>(
                before.units().stream().map(RosterLine.RosterUnit::id).toList());
        if (unitId != null && !unitIds.contains(unitId)) {
            unitIds.add(unitId);
        }
        var account = !before.shared();
        return new ChangePerson(
                account && line.honorific() != null ? line.honorific() : before.honorific(),
                before.givenName(),
                before.familyName(),
                account && before.email() == null ? line.email() : before.email(),
                account && line.phone() != null ? line.phone() : before.phone(),
                new ChangeHat(line.kind(), line.post() != null ? line.post() : before.post(), before.role(), unitIds));
    }
}
