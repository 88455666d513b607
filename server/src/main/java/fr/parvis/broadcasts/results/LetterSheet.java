package fr.parvis.broadcasts.results;

import fr.parvis.broadcasts.Broadcast;
import fr.parvis.broadcasts.Phrases;
import fr.parvis.drawing.Arms;
import fr.parvis.drawing.Format;
import fr.parvis.drawing.Letterhead;
import fr.parvis.drawing.Script;
import fr.parvis.platform.PlatformSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A broadcast on paper, for those whom nothing else reaches: to whom and to which service, the text, a place to sign.
final class LetterSheet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final Broadcast broadcast;
    private final String author;
    private final String organisation;
    private final ZoneId zone;
    private final PlatformSettings settings;
    private final Phrases phrases = Phrases.in(Locale.FRENCH);

    LetterSheet(Broadcast broadcast, String author, String organisation, ZoneId zone, PlatformSettings settings) {
        this.broadcast = broadcast;
        this.author = author;
        this.organisation = organisation;
        this.zone = zone;
        this.settings = settings;
    }

    byte[] pdf(List<RecipientView> recipients) {
        List<String> script = new ArrayList<>();
        for (var one : recipients) {
            if (!script.isEmpty()) {
                script.add("---");
            }
            letter(script, one);
        }
        var letterhead = new Letterhead(organisation, List.of(), Letterhead.SLATE, Arms.NONE);
        return Format.PDF.draw(Script.of(broadcast.title(), letterhead, script));
    }

    private void letter(List<String> script, RecipientView to) {
        script.add(plain("**" + phrases.of("letterFor", unmarked(to.givenName() + " " + to.familyName())) + "**"));
        if (to.services() != null) {
            script.add(plain(unmarked(to.services())));
        }
        script.add("# " + unmarked(broadcast.title()));
        broadcast.body().lines().filter(line -> !line.isBlank()).forEach(line -> script.add(plain(unmarked(line))));
        if (broadcast.address() != null) {
            script.add(plain(phrases.of("letterPage", settings.link(broadcast.address()))));
        }
        var day = LocalDate.ofInstant(Objects.requireNonNull(broadcast.sentAt()), zone);
        script.add("~ " + phrases.of("letterOf", unmarked(author), day.format(DAY)));
        script.add("> " + phrases.of("letterSign"));
        script.add("> " + phrases.of("letterSignature"));
    }

    /// A paragraph, whatever it begins with.
    private static String plain(String line) {
        return line.startsWith("**") ? line : "\\ " + line;
    }

    private static String unmarked(String text) {
        return text.replaceAll("[\\p{Cc}\\s]+", " ").strip().replace("**", "∗∗");
    }
}
