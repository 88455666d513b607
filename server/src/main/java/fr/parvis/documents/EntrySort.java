package fr.parvis.documents;

import fr.parvis.platform.Cursor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The orders in which a folder is listed: folders first, then by a key, then by id.
public enum EntrySort {
    NAME("e.name collate platform.french", "text"),
    DATE("e.changed_at", "timestamptz"),
    SIZE("coalesce(e.size, 0)", "bigint"),
    KIND("(coalesce(e.media_type, '') || chr(1) || e.name) collate platform.french", "text");

    private final String key;
    private final String type;

    EntrySort(String key, String type) {
        this.key = key;
        this.type = type;
    }

    String key() {
        return key;
    }

    String orderBy(boolean descending) {
        var direction = descending ? " desc" : "";
        return " order by e.kind desc, " + key + direction + ", e.id" + direction;
    }

    /// The lines after the one that a cursor names: parameters `afterKind`, `afterKey`, `afterId`.
    String after(boolean descending) {
        var beyond = descending ? "<" : ">";
        return " and (e.kind < :afterKind or (e.kind = :afterKind and (" + key + ", e.id) " + beyond + " ((:afterKey)::"
                + type + ", (:afterId)::uuid)))";
    }

    /// @return null for the first page, which nothing precedes
    static @Nullable After after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = Cursor.parts(cursor, 3);
        return new After(parts.get(0), parts.get(1), parts.get(2));
    }

    record After(String kind, String key, String id) {}

    /// How a folder is listed.
    ///
    /// @param filter what stands in the names, whatever their accents and case; null for all
    public record Order(
            EntrySort sort, boolean descending, @Nullable String filter) {

        static Order of(@Nullable String sort, boolean descending, @Nullable String filter) {
            return new Order(
                    EntrySort.of(sort), descending, filter == null || filter.isBlank() ? null : filter.strip());
        }
    }

    static EntrySort of(@Nullable String code) {
        try {
            return code == null ? NAME : valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return NAME;
        }
    }
}
