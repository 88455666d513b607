package fr.parvis.chat.archives;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Reads the text of an export message by message; nothing of it is lost. What begins no message belongs to the one
/// before it; what stands before the first one is kept as a message that could not be read.
final class ExportReader {
    /// No message holds more: what goes on is kept in the one behind it.
    static final int LONGEST = 9_000;

    private final Predicate<Said> listener;
    private final DateOrder order;
    private final StringBuilder words = new StringBuilder();
    private @Nullable LocalDateTime at;
    private boolean began;
    /// Who wrote what was cut because of its length, and goes on.
    private @Nullable Wording cut;
    private boolean going = true;
    private int number;

    private ExportReader(DateOrder order, Predicate<Said> listener) {
        this.order = order;
        this.listener = listener;
    }

    /// @param before the date of what stands before the first message
    /// @param listener says whether to go on
    static void read(BufferedReader text, DateOrder order, LocalDateTime before, Predicate<Said> listener)
            throws IOException {
        var reader = new ExportReader(order, listener);
        reader.at = before;
        for (var line = ExportLines.next(text); line != null && reader.going; line = ExportLines.next(text)) {
            reader.take(line);
        }
        if (reader.going) {
            reader.tell();
        }
    }

    private void take(String line) {
        var head = Head.of(line);
        var written = head == null ? null : head.at(order);
        if (head != null && written != null) {
            tell();
            cut = null;
            at = written;
            began = true;
            words.append(head.rest());
            return;
        }
        if (!words.isEmpty() || began) {
            words.append('\n');
        }
        words.append(line);
        if (words.length() > LONGEST) {
            var whole = began ? Wording.of(words.toString()) : cut;
            tell();
            cut = whole;
        }
    }

    private void tell() {
        var text = words.toString();
        words.setLength(0);
        var isHead = began;
        began = false;
        if (!isHead && text.isBlank()) {
            return;
        }
        var wording = isHead
                ? Wording.of(text)
                : new Wording(cut == null ? null : cut.name(), text.strip(), null, false, false);
        if (wording.text().isEmpty() && wording.file() == null && wording.name() == null) {
            return;
        }
        var when = at == null ? LocalDateTime.of(2009, 1, 1, 0, 0) : at;
        going = going
                && listener.test(new Said(
                        number++,
                        when,
                        wording.name(),
                        wording.text(),
                        wording.file(),
                        wording.edited(),
                        wording.omitted(),
                        !isHead && cut == null));
    }
}
