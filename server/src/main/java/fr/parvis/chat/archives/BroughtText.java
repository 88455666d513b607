package fr.parvis.chat.archives;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a message of an export says here: its words, then the address of the document that came with it.
final class BroughtText {
    private BroughtText() {}

    static String of(Said said, @Nullable UUID documentId) {
        var words = clean(said.text());
        if (documentId != null) {
            return (words + "\n/d/" + documentId).strip();
        }
        if (said.file() != null) {
            return (words + "\n[" + clean(said.file()) + "]").strip();
        }
        return words.isEmpty() ? "[…]" : words;
    }

    /// As what people type here is kept, and never an error: nothing of an export is lost for a strange letter.
    private static String clean(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            var isHarmless = point == '\n' || point == '\t' || !Character.isISOControl(point);
            if (isHarmless && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
                kept.appendCodePoint(point);
            } else {
                kept.append('\ufffd');
            }
        });
        return kept.toString().strip();
    }
}
