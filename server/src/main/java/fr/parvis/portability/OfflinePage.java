package fr.parvis.portability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/// A page of an archive: no script, nothing from elsewhere, all that somebody said escaped.
public final class OfflinePage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH);

    private final Writer to;
    private final ZoneId zone;

    OfflinePage(Writer to, ZoneId zone) {
        this.to = to;
        this.zone = zone;
    }

    static void head(Writer to, String title, String skip) throws IOException {
        try (var page = Objects.requireNonNull(OfflinePage.class.getResourceAsStream("index-head.html"))) {
            to.write(new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{name}", IndexPage.text(title))
                    .replace("{skip}", skip));
        }
    }

    /// @param up the way to the page that leads to all
    void write(String title, String up, SpacePages.Words words) throws IOException {
        head(to, title, "Aller au texte");
        to.write("<header>\n<p><a href=\"" + up + "index.html\">Retour au sommaire</a></p>\n<h1>"
                + IndexPage.text(title) + "</h1>\n</header>\n<main id=\"documents\">\n");
        words.writeTo(this);
        to.write("</main>\n</body>\n</html>\n");
    }

    public void heading(String title) {
        write("<h2><bdi>" + IndexPage.text(title) + "</bdi></h2>\n");
    }

    public void words(String text) {
        write("<p class=\"note\">" + IndexPage.text(text) + "</p>\n");
    }

    /// @param does what somebody did beside saying it, such as « a approuvé »; empty for nothing
    /// @param answer whether it answers what stands above
    public void said(String who, String does, Instant at, String text, boolean answer) {
        write("<article class=\"said" + (answer ? " answer" : "") + "\"><p><b><bdi>" + IndexPage.text(who)
                + "</bdi></b> "
                + IndexPage.text(does) + " <span class=\"note\">"
                + DAY.withZone(zone).format(at) + "</span></p>"
                + (text.isEmpty() ? "" : "<p dir=\"auto\">" + IndexPage.text(text) + "</p>") + "</article>\n");
    }

    private void write(String html) {
        try {
            to.write(html);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
