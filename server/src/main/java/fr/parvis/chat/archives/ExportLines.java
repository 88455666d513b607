package fr.parvis.chat.archives;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The lines of a text, none longer than memory likes: what is longer comes in pieces.
final class ExportLines {
    private static final int LONGEST = 8_000;

    private ExportLines() {}

    /// @return null at the end
    static @Nullable String next(BufferedReader text) throws IOException {
        var line = new StringBuilder();
        for (var read = text.read(); read >= 0; read = text.read()) {
            if (read == '\n') {
                return ended(line);
            }
            // What no text holds, and no column.
            if (read != 0) {
                line.append((char) read);
            }
            if (line.length() >= LONGEST && !Character.isHighSurrogate((char) read)) {
                return line.toString();
            }
        }
        return line.isEmpty() ? null : ended(line);
    }

    private static String ended(StringBuilder line) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }
}
