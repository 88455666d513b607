package fr.parvis.retention.slips;

import fr.parvis.drawing.Arms;
import fr.parvis.drawing.Format;
import fr.parvis.drawing.Letterhead;
import fr.parvis.drawing.Script;
import fr.parvis.retention.slips.SlipView.SlipLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A slip on paper: what is sent to the Archives départementales for their visa; once destroyed, the certificate. It
/// lists what the model of the Archives asks for: what, its extreme dates, number, volume, DUA.
final class SlipSheet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final Slip slip;
    private final String organisationName;
    private final ZoneId zone;

    /// @param zone of the authority
    SlipSheet(Slip slip, String organisationName, ZoneId zone) {
        this.slip = slip;
        this.organisationName = organisationName;
        this.zone = zone;
    }

    byte[] pdf(List<SlipLine> lines) {
        var destroyed = slip.state() == SlipState.DESTROYED;
        var title = (destroyed ? "Certificat de destruction" : "Bordereau d’élimination") + " n° " + slip.number();
        List<String> script = new ArrayList<>();
        script.add("# " + title);
        script.add("Service versant : espace « " + slip.spaceName() + " ». " + count(lines.size()) + ", "
                + volume(slip.bytes()) + ", du " + day(slip.firstDay()) + " au " + day(slip.lastDay())
                + ". Documents numériques.");
        if (slip.words() != null) {
            script.add("Observations : " + oneLine(slip.words()));
        }
        if (slip.state() == SlipState.WITHDRAWN) {
            script.add("> Ce bordereau a été retiré : rien n’a été détruit.");
        }
        script.add("## Suites données");
        steps(script);
        script.add("## Documents");
        script.add("| N° | Document | Classe et DUA | Date | Échéance | Volume");
        for (var line : lines) {
            script.add("| " + line.number() + " | " + cell(line.name()) + where(line) + " | " + cell(line.classTitle())
                    + ", " + years(line.years()) + " | " + line.countedFrom().format(DAY) + " | "
                    + line.dueOn().format(DAY) + " | " + volume(line.bytes()));
        }
        if (destroyed) {
            script.add("## Empreintes des contenus détruits");
            script.add("Empreinte SHA-256 de la dernière version de chaque document, telle qu’elle a été détruite.");
            lines.forEach(line -> script.add("~ " + line.number() + ". " + line.hash()
                    + (line.versions() > 1 ? ", " + line.versions() + " versions" : "")));
        } else {
            script.add(
                    "~ Code du patrimoine, articles L212-2 et R212-14 : l’élimination est subordonnée au visa du directeur des Archives départementales. Le tableau de gestion ne vaut pas visa.");
        }
        var letterhead = new Letterhead(organisationName, List.of(), Letterhead.SLATE, Arms.NONE);
        return Format.PDF.draw(Script.of(title, letterhead, script));
    }

    private void steps(List<String> script) {
        script.add("- Proposé par " + slip.proposedBy() + ", le " + day(slip.proposedAt()) + ".");
        if (slip.signedAt() == null) {
            script.add("- Signature : ");
        } else {
            script.add("- Signé par " + slip.signedBy() + ", " + oneLine(Objects.requireNonNull(slip.signedAs()))
                    + ", le " + day(slip.signedAt()) + ".");
        }
        if (slip.visaOn() == null) {
            script.add("- Visa du directeur des Archives départementales, date et référence : ");
        } else {
            script.add("- Visa du directeur des Archives départementales : "
                    + oneLine(Objects.requireNonNull(slip.visaReference())) + ", le " + day(slip.visaOn()) + ".");
        }
        if (slip.destroyedAt() != null) {
            script.add("- Destruction par " + slip.destroyedBy() + ", le " + day(slip.destroyedAt())
                    + " : les documents ci-dessous, toutes versions comprises, ont été effacés de Parvis.");
        }
    }

    private static String count(int files) {
        return files + (files > 1 ? " documents" : " document");
    }

    private static String years(int years) {
        return years + (years > 1 ? " ans" : " an");
    }

    private static String where(SlipLine line) {
        return line.folder().isEmpty() ? "" : " (" + cell(line.folder()) + ")";
    }

    /// As people say it: the largest unit that leaves a figure above one.
    private static String volume(long bytes) {
        if (bytes < 1000) {
            return bytes + " o";
        }
        var units = List.of("ko", "Mo", "Go", "To");
        var value = bytes / 1000.0;
        var unit = 0;
        while (value >= 1000 && unit < units.size() - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.FRENCH, value < 10 ? "%.1f %s" : "%.0f %s", value, units.get(unit));
    }

    private static String day(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : day.format(LONG);
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, zone).format(LONG);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /// What stands in a table and is not a mark of the script.
    private static String cell(String text) {
        var legible = oneLine(text).replace('|', '¦').replace("**", "∗∗");
        return legible.startsWith("=") ? "\u00a0" + legible : legible;
    }
}
