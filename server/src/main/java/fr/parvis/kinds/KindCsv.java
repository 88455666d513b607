package fr.parvis.kinds;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.parvis.kinds.Kind.Field;
import fr.parvis.kinds.KindView.KindTableView;
import fr.parvis.kinds.KindView.LineView;
import fr.parvis.platform.HarmlessCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The documents of a kind as CSV, as spreadsheets of France read it: semicolons, UTF-8 with its mark, a comma in
/// amounts. No cell is a formula.
final class KindCsv {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private KindCsv() {}

    static void write(KindTableView table, Locale locale, Writer to) {
        var words = KindWords.in(locale);
        var fields = table.kind().fields();
        try {
            to.write(BYTE_ORDER_MARK);
            var csv = CsvWriter.builder().fieldSeparator(';').build(to);
            var head = new ArrayList<>(List.of(words.of("name"), words.of("folder")));
            fields.forEach(field -> head.add(words.name(field)));
            csv.writeRecord(head);
            for (var line : table.lines()) {
                var cells = new ArrayList<>(List.of(HarmlessCell.of(line.name()), HarmlessCell.of(line.folderName())));
                fields.forEach(field -> cells.add(cell(words, line, field, locale)));
                csv.writeRecord(cells);
            }
            if (table.total() != null) {
                var cells = new ArrayList<>(List.of(words.of("total"), ""));
                fields.forEach(field -> cells.add(field == Field.AMOUNT ? amount(table.total(), locale) : ""));
                csv.writeRecord(cells);
            }
            csv.flush();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String cell(KindWords words, LineView line, Field field, Locale locale) {
        var facts = line.facts();
        return switch (field) {
            case AMOUNT -> amount(facts.amount(), locale);
            case OUTCOME -> facts.outcome() == null ? "" : words.of("outcome." + facts.outcome());
            case IMAGE_RIGHTS -> facts.imageRights() == null ? "" : words.of("rights." + facts.imageRights());
            case DAY -> plain(facts.day());
            case VALID_UNTIL -> plain(facts.validUntil());
            case REVIEW_ON -> plain(facts.reviewOn());
            case ISSUE -> plain(facts.issue());
            case SUBJECT -> HarmlessCell.of(facts.subject());
            case NUMBER -> HarmlessCell.of(facts.number());
            case SUPPLIER -> HarmlessCell.of(facts.supplier());
            case CREDIT -> HarmlessCell.of(facts.credit());
            case PLACE -> HarmlessCell.of(facts.place());
            case SOURCE -> HarmlessCell.of(facts.source());
            case LICENCE -> HarmlessCell.of(facts.licence());
            case OWNER -> HarmlessCell.of(line.ownerName());
        };
    }

    private static String amount(@Nullable BigDecimal amount, Locale locale) {
        var text = amount == null ? "" : amount.setScale(2).toPlainString();
        return locale.getLanguage().equals("fr") ? text.replace('.', ',') : text;
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
