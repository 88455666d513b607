package fr.parvis.drawing;

import java.util.List;

/// Who writes: a name, the lines under it, a colour, and the arms drawn beside it, if there are any.
public record Letterhead(String name, List<String> lines, int colour, Arms arms) {

    public static final int GREEN = 0x1D5A45;
    public static final int SLATE = 0x34506B;
    private static final int[] TRADES = {0x7A3B2E, 0x5B4A7A, 0x2F5F73, 0x6B5A1E, 0x444B52, 0x7A2E4D};

    /// A firm or an association: no arms, a colour of its own.
    static Letterhead of(String name, List<String> lines) {
        return new Letterhead(name, lines, TRADES[Math.floorMod(name.hashCode(), TRADES.length)], Arms.NONE);
    }

    static Letterhead none() {
        return new Letterhead("", List.of(), 0x3A3733, Arms.NONE);
    }

    boolean blank() {
        return name.isEmpty();
    }

    String hex() {
        return String.format("%06X", colour);
    }
}
