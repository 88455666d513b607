package fr.parvis.contributions.synthesis;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.parvis.contributions.Consultation.Kind;
import fr.parvis.contributions.entries.Contribution.Status;
import fr.parvis.contributions.synthesis.Synthesis.Brought;
import fr.parvis.platform.HarmlessCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Objects;

/// A synthesis as CSV, as spreadsheets of France read it: semicolons, UTF-8 with its mark. No cell is a formula.
final class SynthesisTable {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private SynthesisTable() {}

    static void write(Synthesis it, Writer to) {
        try {
            to.write(BYTE_ORDER_MARK);
            var table = CsvWriter.builder().fieldSeparator(';').build(to);
            table.writeRecord(
                    it.consultation().kind() == Kind.QUESTIONS ? "Question" : "Contribution",
                    "Précisions",
                    "Auteur",
                    "Jour",
                    "Appuis",
                    "Suite",
                    "Réponse",
                    "Réponse de",
                    "Réunie avec");
            for (var one : it.brought()) {
                table.writeRecord(
                        HarmlessCell.of(one.title()),
                        HarmlessCell.of(one.body()),
                        HarmlessCell.of(one.author()),
                        one.on().toString(),
                        Integer.toString(one.supports()),
                        status(it, one),
                        HarmlessCell.of(one.answer()),
                        HarmlessCell.of(Objects.requireNonNullElse(one.answeredBy(), "")),
                        HarmlessCell.of(String.join(" / ", one.merged())));
            }
            table.flush();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String status(Synthesis it, Brought one) {
        if (it.consultation().kind() == Kind.QUESTIONS) {
            return one.answeredAt() == null ? "Sans réponse" : "Avec réponse";
        }
        return words(one.status());
    }

    private static String words(Status status) {
        return switch (status) {
            case RECEIVED -> "Reçue";
            case STUDIED -> "À l’étude";
            case RETAINED -> "Retenue";
            case NOT_RETAINED -> "Non retenue";
            case DONE -> "Déjà faite";
        };
    }
}
