package fr.parvis.demo;

import fr.parvis.drawing.Arms;
import fr.parvis.drawing.Format;
import fr.parvis.drawing.Letterhead;
import fr.parvis.drawing.Script;
import fr.parvis.drawing.Typography;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/// The documents of the demo, over the year before `now`, oldest first. The same moment gives the same documents,
/// byte for byte; nothing is drawn before its bytes are asked for.
public final class DemoDocuments implements Iterable<DemoDocument> {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Instant now;
    private final LocalDate today;
    private final List<DemoDocument> documents = new ArrayList<>();

    public DemoDocuments(Instant now) {
        this.now = now;
        this.today = now.atZone(ZONE).toLocalDate();
        for (var space : DemoSpace.all()) {
            for (var template : Template.of(Tsv.lines("/demo/documents/" + space.key() + ".txt"))) {
                documents.add(document(space, template));
            }
        }
        documents.sort(Comparator.comparing(DemoDocument::at));
    }

    @Override
    public Iterator<DemoDocument> iterator() {
        return documents.iterator();
    }

    private record Deposit(LocalDate date, LocalTime time, String author, String comment) {
        Instant at() {
            return date.atTime(time).atZone(ZONE).toInstant();
        }
    }

    private DemoDocument document(DemoSpace space, Template template) {
        var deposits = deposits(template);
        var first = deposits.getFirst();
        var when = new When(today, first.date());
        var blanks = new Blanks(when, first.time(), template.columns(), 0);
        var path = blanks.filled(template.path());
        var slash = path.lastIndexOf('/');
        var name = path.substring(slash + 1);
        var versions = new ArrayList<DemoDocument.Version>();
        for (var index = 0; index < deposits.size(); index++) {
            var deposit = deposits.get(index);
            var number = index + 1;
            if (index == 0 || deposit.at().isBefore(now)) {
                versions.add(new DemoDocument.Version(
                        deposit.author(),
                        deposit.at(),
                        deposit.comment(),
                        () -> draw(space, template, name, number, first)));
            }
        }
        return new DemoDocument(space.key(), slash < 0 ? "" : path.substring(0, slash), name, versions);
    }

    /// The first deposit has a date of its own; the others are counted from it.
    private List<Deposit> deposits(Template template) {
        var deposits = new ArrayList<Deposit>();
        for (var line : template.versions()) {
            var document = deposits.isEmpty() ? today : deposits.getFirst().date();
            var filled = new Blanks(new When(today, document), LocalTime.NOON, template.columns(), 0).filled(line);
            var parts = filled.split("\\|", 2);
            var words = parts[0].strip().split(" ");
            deposits.add(new Deposit(
                    new When(today, document).date(words[0]),
                    LocalTime.parse(words[1]),
                    words[2],
                    parts.length < 2 ? "" : Typography.french(parts[1].strip())));
        }
        return deposits;
    }

    private byte[] draw(DemoSpace space, Template template, String name, int version, Deposit first) {
        var when = new When(today, first.date());
        var blanks = new Blanks(when, first.time(), template.columns(), (space.key() + name).hashCode());
        var title = name.substring(0, name.lastIndexOf('.'));
        var lines = template.lines(version, blanks);
        // A document that the other authority wrote
        var writer = lines.stream()
                .filter(line -> line.startsWith("%by "))
                .map(line -> line.substring(4))
                .findFirst();
        var said = lines.stream().filter(line -> !line.startsWith("%by ")).toList();
        var letterhead = letterhead(Cast.authority(writer.orElse(space.authority())));
        return Format.of(name).draw(Script.of(title, letterhead, said));
    }

    private static Letterhead letterhead(Cast.Authority authority) {
        var arms = Arms.valueOf(authority.arms());
        var name = arms == Arms.VALBOURG ? "Mairie de " + authority.name() : authority.name();
        return new Letterhead(
                name,
                List.of(authority.address(), "Téléphone " + authority.phone() + " · " + authority.email()),
                arms == Arms.VALBOURG ? Letterhead.GREEN : Letterhead.SLATE,
                arms);
    }
}
