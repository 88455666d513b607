package fr.parvis.drawing;

/// One piece of a [Script], in reading order.
sealed interface Block {

    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /// A line of a list; `mark` is what stands before it: "•", "1.", "2."…
    record Item(String mark, String text) implements Block {}

    /// A framed sentence that must not be missed.
    record Notice(String text) implements Block {}

    /// Place and date, at the right.
    record Dateline(String text) implements Block {}

    record SmallPrint(String text) implements Block {}

    record Signature(String office, String name) implements Block {}

    record PageBreak() implements Block {}

    /// From here on the page is set in so many columns (PDF only).
    record Columns(int count) implements Block {}

    /// The head of a newspaper: its name, its number, its date (PDF only).
    record Masthead(String name, String number, String date) implements Block {}

    record Rows(Table table) implements Block {}

    /// A picture drawn by [Picture].
    record Illustration(Picture picture) implements Block {}
}
