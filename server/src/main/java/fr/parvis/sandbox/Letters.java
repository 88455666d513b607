package fr.parvis.sandbox;

import java.time.Duration;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Gathers letters until there are enough of them or it has taken too long; blanks are counted once.
final class Letters extends DefaultHandler {

    /// A third of what the server grants, so that what was read by then still arrives.
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0\\u202f]+");
    private static final Pattern LINES = Pattern.compile(" ?[\\r\\n\\f\\u000b]\\s*");
    private static final Pattern UNSPEAKABLE = Pattern.compile("[\\u0000-\\u0008\\u000e-\\u001f\\ufffe\\uffff]");

    private final int maxBytes;
    private final long end = System.nanoTime() + PATIENCE.toNanos();
    private final StringBuilder text = new StringBuilder();
    private int bytes;
    private boolean blank = true;
    private boolean stopped;

    Letters(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /// There is enough.
    static final class Enough extends SAXException {
        Enough() {
            super("enough");
        }
    }

    @Override
    public void characters(char[] letters, int start, int length) throws SAXException {
        for (int i = start; i < start + length; i++) {
            if (!add(letters[i])) {
                throw new Enough();
            }
        }
        requireTime();
    }

    @Override
    public void ignorableWhitespace(char[] letters, int start, int length) throws SAXException {
        characters(letters, start, length);
    }

    private void requireTime() throws Enough {
        if (late()) {
            stopped = true;
            throw new Enough();
        }
    }

    boolean late() {
        return System.nanoTime() > end;
    }

    boolean add(String letters) {
        for (int i = 0; i < letters.length(); i++) {
            if (!add(letters.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean add(char letter) {
        boolean isBlank = Character.isWhitespace(letter);
        if (isBlank && blank && letter != '\n') {
            return true;
        }
        int size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : 3;
        if (bytes + size > maxBytes) {
            stopped = true;
            return false;
        }
        blank = isBlank;
        bytes += size;
        text.append(letter);
        return true;
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.toString().isBlank();
    }

    /// Whether there would have been more.
    boolean stopped() {
        return stopped;
    }

    String text() {
        return tidy(text.toString());
    }

    static String tidy(String text) {
        String spoken = UNSPEAKABLE.matcher(text).replaceAll("");
        return LINES.matcher(BLANKS.matcher(spoken).replaceAll(" "))
                .replaceAll("\n")
                .strip();
    }
}
