package fr.parvis.retention.schedule;

import fr.parvis.people.lists.Sheet;
import fr.parvis.retention.schedule.ScheduleListView.Fault;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a line of a table says of a class, before it is compared with anything. Archivists write *C*, *É* or *D*, *T*,
/// and the DUA as "10", "10 ans".
///
/// @param says null where it cannot be taken, and `fault` says why
record ClassLine(
        int number,
        String title,
        @Nullable SetClass says,
        @Nullable Fault fault) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTES = 1000;
    private static final int LONGEST_DUA = 150;
    private static final Pattern YEARS = Pattern.compile("(\\d{1,3})\\s*(?:ans?|années?|years?)?");

    enum Column {
        TITLE("intitule", "titre", "typologie", "typologiedocumentaire", "documents", "classe", "title"),
        DUA("dua", "duaannees", "duaans", "duree", "dureedutiliteadministrative", "years"),
        FROM("acompterde", "pointdedepart", "decompte", "from"),
        DISPOSITION("sortfinal", "sort", "disposition"),
        NOTES("observations", "observation", "remarques", "notes");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        static Optional<Column> named(String header) {
            var bare = letters(header).replaceAll("[^a-z]+", "");
            return List.of(values()).stream()
                    .filter(column -> column.names.contains(bare))
                    .findFirst();
        }
    }

    /// @param columns which cell is what
    static ClassLine of(Sheet.Row row, Map<Column, Integer> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        columns.forEach((column, place) ->
                cells.put(column, place < row.cells().size() ? tidy(row.cells().get(place)) : ""));
        var title = cells.getOrDefault(Column.TITLE, "");
        var notes = cells.getOrDefault(Column.NOTES, "");
        var years = years(cells.getOrDefault(Column.DUA, ""));
        var disposition = disposition(cells.getOrDefault(Column.DISPOSITION, ""));
        if (title.isEmpty()) {
            return new ClassLine(row.number(), title, null, Fault.TITLE_MISSING);
        }
        if (title.length() > LONGEST_TITLE || notes.length() > LONGEST_NOTES) {
            return new ClassLine(row.number(), title, null, Fault.TOO_LONG);
        }
        if (years.isEmpty()) {
            return new ClassLine(row.number(), title, null, Fault.YEARS_UNKNOWN);
        }
        if (disposition.isEmpty()) {
            return new ClassLine(row.number(), title, null, Fault.DISPOSITION_UNKNOWN);
        }
        var from = countsFrom(cells.getOrDefault(Column.FROM, ""));
        var says = new SetClass(title, years.get(), from, disposition.get(), notes.isEmpty() ? null : notes);
        return new ClassLine(row.number(), title, says, null);
    }

    ClassLine twice() {
        return new ClassLine(number, title, null, Fault.TWICE);
    }

    private static Optional<Integer> years(String cell) {
        var match = YEARS.matcher(cell.toLowerCase(Locale.ROOT));
        return match.matches()
                ? Optional.of(Integer.valueOf(match.group(1))).filter(years -> years <= LONGEST_DUA)
                : Optional.empty();
    }

    private static Optional<Disposition> disposition(String cell) {
        var bare = letters(cell);
        if (bare.equals("c") || bare.startsWith("conserv") || bare.startsWith("keep")) {
            return Optional.of(Disposition.KEEP);
        }
        if (bare.equals("t") || bare.startsWith("tri") || bare.startsWith("sort")) {
            return Optional.of(Disposition.SORT);
        }
        if (bare.matches("[ed]")
                || bare.startsWith("elimin")
                || bare.startsWith("detrui")
                || bare.startsWith("destr")) {
            return Optional.of(Disposition.ELIMINATE);
        }
        return Optional.empty();
    }

    private static CountsFrom countsFrom(String cell) {
        var bare = letters(cell);
        if (bare.contains("clotur") || bare.contains("clos")) {
            return CountsFrom.CLOSING;
        }
        return bare.contains("final") ? CountsFrom.FINAL : CountsFrom.DOCUMENT;
    }

    /// What two titles are compared by: neither case nor accents count.
    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static String tidy(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s\\u00a0\\u202f]+", " ")
                .strip();
    }
}
