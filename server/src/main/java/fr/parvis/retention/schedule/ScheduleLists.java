package fr.parvis.retention.schedule;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.parvis.people.Hats;
import fr.parvis.people.PeopleProblem;
import fr.parvis.people.lists.Sheet;
import fr.parvis.platform.Actor;
import fr.parvis.platform.HarmlessCell;
import fr.parvis.platform.Problem;
import fr.parvis.retention.schedule.ScheduleListView.Fate;
import fr.parvis.retention.schedule.ScheduleListView.ListedClass;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The schedule as a table: shown first, written once accepted; the same table a second time changes nothing, and what
/// it does not name stays.
@Service
public class ScheduleLists {
    /// An example to start from, not taken from the text of the instruction DAF/DPACI/RES/2009/018: to be checked by
    /// the Archives départementales.
    private static final String USUAL = "/retention/tableau-de-gestion.csv";

    private final ScheduleStore store;
    private final Hats hats;
    private final Clock clock;

    ScheduleLists(ScheduleStore store, Hats hats, Clock clock) {
        this.store = store;
        this.hats = hats;
        this.clock = clock;
    }

    /// What accepting the table would do; nothing is written.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN to who does not administer the authority; SCHEDULE_UNREADABLE
    ScheduleListView preview(Actor actor, UUID organisationId, byte[] file) {
        hats.requireAdmin(actor, organisationId);
        var known = known(organisationId);
        var seen = new HashSet<String>();
        List<ListedClass> lines = new ArrayList<>();
        for (var read : lines(file)) {
            var line = read.says() != null && !seen.add(ClassLine.letters(read.title())) ? read.twice() : read;
            lines.add(new ListedClass(line.number(), fate(line, known), line.title(), line.says(), line.fault()));
        }
        return new ScheduleListView(
                digest(lines),
                count(lines, Fate.CREATED),
                count(lines, Fate.CHANGED),
                count(lines, Fate.UNCHANGED),
                count(lines, Fate.FAULTY),
                lines);
    }

    /// Writes what was shown. Faulty lines are left out, as was said.
    ///
    /// @throws Problem SCHEDULE_CHANGED when the schedule is no more the one that the preview was compared with
    @Transactional
    ScheduleListView accept(Actor actor, UUID organisationId, byte[] file, String digest) {
        hats.requireAdmin(actor, organisationId);
        store.lock(organisationId);
        var list = preview(actor, organisationId, file);
        if (!list.digest().equals(digest)) {
            throw new Problem(ScheduleProblem.SCHEDULE_CHANGED);
        }
        var known = known(organisationId);
        for (var line : list.lines()) {
            if (line.fate() == Fate.CREATED) {
                store.insert(organisationId, Objects.requireNonNull(line.says()), actor.personId(), clock.instant());
            } else if (line.fate() == Fate.CHANGED) {
                var before = Objects.requireNonNull(known.get(ClassLine.letters(line.title())));
                store.update(before.id(), Objects.requireNonNull(line.says()));
            }
        }
        return list;
    }

    /// The schedule as CSV, as spreadsheets of France read it, and as it can be imported again.
    String table(Actor actor, UUID organisationId) {
        hats.requireAdmin(actor, organisationId);
        var text = new StringWriter();
        text.write('\ufeff');
        try (var table = CsvWriter.builder().fieldSeparator(';').build(text)) {
            table.writeRecord("Intitulé", "DUA", "À compter de", "Sort final", "Observations");
            store.classes(organisationId).forEach(one -> write(table, one));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(CsvWriter table, ClassView one) {
        table.writeRecord(
                HarmlessCell.of(one.title()),
                Integer.toString(one.years()),
                switch (one.countsFrom()) {
                    case DOCUMENT -> "document";
                    case FINAL -> "état final";
                    case CLOSING -> "clôture du dossier";
                },
                switch (one.disposition()) {
                    case KEEP -> "C";
                    case ELIMINATE -> "É";
                    case SORT -> "T";
                },
                one.notes() == null ? "" : HarmlessCell.of(one.notes()));
    }

    /// A schedule to start from.
    byte[] usual(Actor actor, UUID organisationId) {
        hats.requireAdmin(actor, organisationId);
        try (var file = Objects.requireNonNull(ScheduleLists.class.getResourceAsStream(USUAL))) {
            return file.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Map<String, ClassView> known(UUID organisationId) {
        Map<String, ClassView> known = new HashMap<>();
        store.classes(organisationId).forEach(one -> known.put(ClassLine.letters(one.title()), one));
        return known;
    }

    private static List<ClassLine> lines(byte[] file) {
        var rows = rows(file).stream().filter(row -> !row.isBlank()).toList();
        var columns = new EnumMap<ClassLine.Column, Integer>(ClassLine.Column.class);
        if (rows.size() > 1) {
            var header = rows.getFirst().cells();
            for (int place = 0; place < header.size(); place++) {
                int here = place;
                ClassLine.Column.named(header.get(place)).ifPresent(column -> columns.putIfAbsent(column, here));
            }
        }
        if (!columns.containsKey(ClassLine.Column.TITLE)
                || !columns.containsKey(ClassLine.Column.DUA)
                || !columns.containsKey(ClassLine.Column.DISPOSITION)) {
            throw new Problem(ScheduleProblem.SCHEDULE_UNREADABLE);
        }
        return rows.stream().skip(1).map(row -> ClassLine.of(row, columns)).toList();
    }

    private static List<Sheet.Row> rows(byte[] file) {
        try {
            return Sheet.read(file).rows();
        } catch (Problem refused) {
            throw refused.type() == PeopleProblem.LIST_UNREADABLE
                    ? new Problem(ScheduleProblem.SCHEDULE_UNREADABLE)
                    : refused;
        }
    }

    private static Fate fate(ClassLine line, Map<String, ClassView> known) {
        var says = line.says();
        if (says == null) {
            return Fate.FAULTY;
        }
        var before = known.get(ClassLine.letters(line.title()));
        if (before == null) {
            return Fate.CREATED;
        }
        return before.says(says) ? Fate.UNCHANGED : Fate.CHANGED;
    }

    private static int count(List<ListedClass> lines, Fate fate) {
        return (int) lines.stream().filter(line -> line.fate() == fate).count();
    }

    private static String digest(List<ListedClass> lines) {
        try {
            var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
