package fr.parvis.portability;

import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The page by which somebody without Parvis looks through an archive: no script, nothing from elsewhere, every name
/// escaped. A section a folder, so that it reads as well by headings.
final class IndexPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH);
    private static final Map<String, String> STATES =
            Map.of("DRAFT", "brouillon", "REVIEW", "en relecture", "VALIDATED", "validé", "FINAL", "final");
    private static final Map<String, String> LEFT =
            Map.of("WITHHELD", "retenu par l’antivirus", "MISSING", "introuvable sur le serveur");

    private final Snapshot snapshot;
    private final Fates fates;
    private final Manifest.Counts counts;
    private final List<Other> others;
    private final DateTimeFormatter moment;
    private final Map<UUID, String> people = new HashMap<>();
    private final List<Manifest.Folder> folders = new ArrayList<>();

    /// A page that another module wrote.
    record Other(String path, String title) {}

    IndexPage(
            Snapshot snapshot,
            Fates fates,
            Manifest.Counts counts,
            List<Manifest.Person> people,
            List<Other> others,
            ZoneId zone) {
        this.others = others;
        this.snapshot = snapshot;
        this.fates = fates;
        this.counts = counts;
        this.moment = DAY.withZone(zone);
        people.forEach(person -> this.people.put(person.id(), person.name()));
    }

    void write(Writer to) throws IOException {
        snapshot.each(new Snapshot.Reader() {
            @Override
            public void folder(Manifest.Folder folder) {
                folders.add(folder);
            }
        });
        head(to);
        contents(to);
        to.write("<main id=\"documents\">\n");
        var sections = new Sections(to);
        snapshot.each(sections);
        sections.end();
        to.write("</main>\n</body>\n</html>\n");
    }

    private void head(Writer to) throws IOException {
        var name = text(snapshot.space().name());
        OfflinePage.head(to, snapshot.space().name(), "Aller aux documents");
        to.write("<header>\n<h1>" + name + "</h1>\n<p>Export du " + said(snapshot.at()) + ". "
                + count(counts.folders(), "dossier") + ", " + count(counts.documents(), "document") + ", "
                + count(counts.versions(), "version") + ".</p>\n");
        if (snapshot.space().description() != null) {
            to.write("<p>" + text(snapshot.space().description()) + "</p>\n");
        }
        if (counts.left() > 0) {
            to.write("<p class=\"note\">" + count(counts.left(), "contenu") + " ne se trouve"
                    + (counts.left() > 1 ? "nt" : "") + " pas dans cet export ; la raison est dite à côté.</p>\n");
        }
        to.write(
                "<p>La dernière version de chaque document se trouve dans le dossier « Documents », les précédentes dans"
                        + " « Versions ». Certains noms ont été adaptés pour Windows : cette page donne les noms d’origine. Le"
                        + " fichier <a href=\"manifest.json\">manifest.json</a> dit le reste : auteurs, droits, empreintes.</p>\n</header>\n");
    }

    private void contents(Writer to) throws IOException {
        to.write(
                "<nav aria-label=\"Dossiers\">\n<h2>Dossiers</h2>\n<ul>\n<li><a href=\"#racine\">Premier niveau</a></li>\n");
        for (var folder : folders) {
            to.write("<li><a href=\"#f" + folder.id() + "\">" + way(folder) + "</a></li>\n");
        }
        to.write("</ul>\n</nav>\n");
        if (!others.isEmpty()) {
            to.write("<nav aria-label=\"Autres pages\">\n<h2>Conversations et approbations</h2>\n<ul>\n");
            for (var other : others) {
                to.write("<li><a href=\"" + address(other.path()) + "\"><bdi>" + text(other.title())
                        + "</bdi></a></li>\n");
            }
            to.write("</ul>\n</nav>\n");
        }
    }

    private final Map<UUID, String> ways = new HashMap<>();

    /// The names from the top, as they were.
    private String way(Manifest.Folder folder) {
        var above = folder.parent() == null ? "" : ways.get(folder.parent()) + " / ";
        var way = above + "<bdi>" + text(folder.name()) + "</bdi>";
        ways.put(folder.id(), way);
        return way;
    }

    /// Folders and documents come in the same order: a folder's section ends where the next one's documents begin.
    private final class Sections implements Snapshot.Reader {
        private final Writer to;
        private final Iterator<Manifest.Folder> next = folders.iterator();
        private @Nullable UUID current;
        private boolean rows;

        Sections(Writer to) throws IOException {
            this.to = to;
            to.write("<section id=\"racine\">\n<h2>Premier niveau</h2>\n");
        }

        @Override
        public void document(Manifest.Document document) throws IOException {
            while (!Objects.equals(current, document.folder())) {
                open(next.next());
            }
            var left = fates.of(document);
            if (left.isPresent()) {
                if (!rows) {
                    rows = true;
                    to.write(
                            "<table>\n<thead><tr><th scope=\"col\">Document</th><th scope=\"col\">Taille</th>"
                                    + "<th scope=\"col\">Déposé</th><th scope=\"col\">Versions précédentes</th></tr></thead>\n<tbody>\n");
                }
                row(to, left.get());
            }
        }

        private void open(Manifest.Folder folder) throws IOException {
            close();
            current = folder.id();
            rows = false;
            to.write("<section id=\"f" + folder.id() + "\">\n<h2>" + ways.get(folder.id()) + "</h2>\n");
            if (folder.personalDataUntil() != null) {
                to.write("<p class=\"note\">Données personnelles</p>\n");
            }
        }

        private void close() throws IOException {
            to.write(rows ? "</tbody>\n</table>\n</section>\n" : "<p>Aucun document ici.</p>\n</section>\n");
        }

        void end() throws IOException {
            while (next.hasNext()) {
                open(next.next());
            }
            close();
        }
    }

    private void row(Writer to, Manifest.Document document) throws IOException {
        var last = document.versions().getLast();
        to.write("<tr><th scope=\"row\">" + link(last, text(document.name())));
        if (document.state() != null) {
            to.write(" <span class=\"note\">" + STATES.getOrDefault(document.state(), "") + "</span>");
        }
        if (document.personalDataUntil() != null) {
            to.write(" <span class=\"note\">données personnelles</span>");
        }
        to.write("</th><td>" + size(last.size()) + "</td><td>" + brought(last) + "</td><td>");
        var older = document.versions().subList(0, document.versions().size() - 1);
        if (!older.isEmpty()) {
            to.write("<ul>");
            for (var version : older.reversed()) {
                to.write("<li>" + link(version, "Version " + version.number()) + " – " + brought(version) + "</li>");
            }
            to.write("</ul>");
        }
        to.write("</td></tr>\n");
    }

    private static String link(Manifest.Version version, String words) {
        return version.left() == null
                ? "<a href=\"" + address(version.path()) + "\"><bdi>" + words + "</bdi></a>"
                : "<bdi>" + words + "</bdi> <span class=\"note\">absent : "
                        + LEFT.getOrDefault(version.left(), "non exporté") + "</span>";
    }

    private String brought(Manifest.Version version) {
        var who = version.by() == null ? version.saidBy() : people.get(version.by());
        return said(version.at())
                + (who == null ? "" : " par <bdi>" + text(who) + "</bdi>")
                + (version.comment() == null ? "" : " : <q><bdi>" + text(version.comment()) + "</bdi></q>");
    }

    private String said(Instant at) {
        return moment.format(at);
    }

    private static String count(long count, String what) {
        return String.format(Locale.FRENCH, "%,d %s%s", count, what, count > 1 ? "s" : "");
    }

    private static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " o";
        }
        var units = List.of("ko", "Mo", "Go");
        var size = bytes / 1000.0;
        var unit = 0;
        for (; size >= 1000 && unit < units.size() - 1; unit++) {
            size /= 1000;
        }
        return String.format(Locale.FRENCH, "%.1f %s", size, units.get(unit));
    }

    /// A path as a relative address.
    private static String address(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
    }

    static String text(String said) {
        return said.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
