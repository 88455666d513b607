package fr.parvis.retention.campaigns;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.parvis.platform.HarmlessCell;
import fr.parvis.retention.campaigns.CampaignView.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.ResourceBundle;

/// The figures of a campaign as CSV, as spreadsheets of France read it: semicolons, UTF-8 with its mark
/// (`fr/parvis/retention/phrases*.properties`). No cell is a formula.
final class CampaignReport {
    private static final ResourceBundle.Control NO_MACHINE_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String[] COLUMNS = {
        "space",
        "service",
        "filesBefore",
        "bytesBefore",
        "aimedFiles",
        "aimedBytes",
        "freedFiles",
        "freedBytes",
        "remainingFiles",
        "remainingBytes",
        "done"
    };

    private CampaignReport() {}

    static void write(CampaignView campaign, Locale locale, Writer to) {
        var phrases = ResourceBundle.getBundle("fr.parvis.retention.phrases", locale, NO_MACHINE_LANGUAGE);
        try {
            to.write(BYTE_ORDER_MARK);
            var table = CsvWriter.builder().fieldSeparator(';').build(to);
            var head = new String[COLUMNS.length];
            for (var i = 0; i < head.length; i++) {
                head[i] = phrases.getString(COLUMNS[i]);
            }
            table.writeRecord(head);
            for (var line : campaign.lines()) {
                var service = line.service() == null ? phrases.getString("noService") : line.service();
                row(
                        table,
                        line.name(),
                        service,
                        line.progress(),
                        phrases.getString(line.doneAt() == null ? "no" : "yes"));
            }
            row(table, phrases.getString("total"), "", campaign.total(), "");
            table.flush();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void row(CsvWriter table, String name, String service, Progress progress, String done) {
        table.writeRecord(
                HarmlessCell.of(name),
                HarmlessCell.of(service),
                Long.toString(progress.files()),
                Long.toString(progress.bytes()),
                Long.toString(progress.aimedFiles()),
                Long.toString(progress.aimedBytes()),
                Long.toString(progress.freedFiles()),
                Long.toString(progress.freedBytes()),
                Long.toString(progress.remainingFiles()),
                Long.toString(progress.remainingBytes()),
                done);
    }
}
