package fr.parvis.platform;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What people wrote, in a table that a spreadsheet will read.
public final class HarmlessCell {
    private static final String FORMULA = "=+-@\t\r\n|%";

    private HarmlessCell() {}

    /// A spreadsheet takes a cell that begins so for a formula, unless an apostrophe stands before it.
    public static String of(@Nullable String text) {
        var cell = Objects.requireNonNullElse(text, "");
        var begins = cell.isBlank()
                ? cell
                : cell.substring(0, 1) + cell.stripLeading().charAt(0);
        return begins.chars().anyMatch(letter -> FORMULA.indexOf(letter) >= 0) ? "'" + cell : cell;
    }
}
