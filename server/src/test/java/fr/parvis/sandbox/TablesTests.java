package fr.parvis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is shown of workbooks, those that would hurt whoever reads them included.
class TablesTests {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String NAMES =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";

    private static Sandbox sandbox;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() {
        sandbox = new Sandbox(SandboxSettings.DEFAULT);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    private interface Filling {
        void fill(XSSFWorkbook workbook);
    }

    private static Path xlsx(Filling filling) throws IOException {
        var file = Files.createTempFile(folder, "a", ".xlsx");
        try (var workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            filling.fill(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static Path zip(String entry, String start, String repeated, int times, String end) throws IOException {
        var file = Files.createTempFile(folder, "a", ".ods");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(start.getBytes(StandardCharsets.UTF_8));
            var bytes = repeated.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(bytes);
            }
            zip.write(end.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private static Path ods(String styles, String sheets) throws IOException {
        return zip(
                "content.xml",
                "<office:document-content " + NAMES + "><office:automatic-styles>" + styles
                        + "</office:automatic-styles><office:body><office:spreadsheet>" + sheets,
                "",
                0,
                "</office:spreadsheet></office:body></office:document-content>");
    }

    private static List<List<String>> table(Path file, String mediaType, int sheet) {
        var result = sandbox.run(new Job.Sheet(file, mediaType, sheet));
        assertThat(result).isInstanceOf(Result.Table.class);
        return ((Result.Table) result).lines();
    }

    private static void number(Sheet sheet, int line, int column, double worth, String format) {
        var row = sheet.getRow(line) == null ? sheet.createRow(line) : sheet.getRow(line);
        var style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        var cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(worth);
    }

    @Test
    void aWorkbookIsSaidAsAFrenchReaderWritesIt() throws IOException {
        var file = xlsx(workbook -> {
            var sheet = workbook.createSheet("Devis");
            sheet.createRow(0).createCell(0).setCellValue("Montant");
            number(sheet, 2, 0, 1234.5, "#,##0.00\\ \"€\"");
            number(sheet, 2, 1, 0.125, "0.0%");
            number(sheet, 2, 2, 12.5, "General");
            number(
                    sheet,
                    2,
                    3,
                    org.apache.poi.ss.usermodel.DateUtil.getExcelDate(LocalDate.of(2026, 11, 23)),
                    "m/d/yy");
            number(
                    sheet,
                    2,
                    4,
                    org.apache.poi.ss.usermodel.DateUtil.getExcelDate(LocalDateTime.of(2026, 11, 23, 18, 30)),
                    "m/d/yy h:mm");
            number(sheet, 2, 5, 46_349, "mmmm yyyy");
            number(sheet, 2, 6, 0.5, "h:mm");
            sheet.getRow(2).createCell(8).setCellFormula("1+1");
            sheet.getRow(2).getCell(8).setCellValue(3);
            sheet.getRow(2).createCell(9).setCellValue(true);
        });
        var lines = table(file, XLSX, 0);
        assertThat(lines.get(0)).containsExactly("Devis");
        assertThat(lines.get(1)).containsExactly("", "");
        assertThat(lines.get(2)).first().isEqualTo("tMontant");
        assertThat(lines.get(3).stream().map(cell -> cell.replaceAll("[\u00a0\u202f]", " ")))
                .containsExactly(
                        "n1234.5\t1 234,50 €",
                        "n0.125\t12,5%",
                        "n12.5\t12,5",
                        "n46349.0\t23/11/2026",
                        "n46349.770833333336\t23/11/2026 18:30",
                        "n46349.0\tnovembre 2026",
                        "n0.5\t12:00",
                        "n3.0\t3",
                        "tVRAI");
    }

    @Test
    void aSheetIsChosenAndWhatIsHiddenStaysHidden() throws IOException {
        var file = xlsx(workbook -> {
            for (var name : List.of("Recettes", "Calculs", "Dépenses")) {
                workbook.createSheet(name).createRow(0).createCell(0).setCellValue(name);
            }
            workbook.setSheetHidden(1, true);
        });
        assertThat(table(file, XLSX, 1))
                .containsExactly(List.of("Recettes", "Dépenses"), List.of("", ""), List.of("tDépenses"));
        assertThat(sandbox.run(new Job.Sheet(file, XLSX, 2))).isEqualTo(new Result.None(Result.Reason.UNSUPPORTED));
        var open = ods(
                "<style:style style:name=\"c\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>",
                "<table:table table:name=\"Un\" table:style-name=\"c\"/><table:table table:name=\"Deux\"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>");
        assertThat(table(open, ODS, 0)).containsExactly(List.of("Deux"), List.of("", ""), List.of("tx"));
    }

    @Test
    void anOpenWorkbookIsSaidTheSameWayWhateverItsLanguage() throws IOException {
        var file = ods("", """
                <table:table table:name="Devis"><table:table-row>
                <table:table-cell office:value-type="currency" office:currency="EUR" office:value="1234.5"><text:p>€1,234.50</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2026-11-23"><text:p>11/23/26</text:p></table:table-cell>
                <table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12.5%</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="2026"><text:p>2026</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="1234"><text:p>1,234</text:p></table:table-cell>
                <table:table-cell office:value-type="time" office:time-value="PT18H30M00S"><text:p>06:30 PM</text:p></table:table-cell>
                <table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="3"><text:p>3</text:p></table:table-cell>
                <table:table-cell office:value-type="string"><office:annotation><text:p>à part</text:p></office:annotation><text:p>un</text:p><text:p>deux</text:p></table:table-cell>
                </table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>""");
        var lines = table(file, ODS, 0);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2).stream().map(cell -> cell.replaceAll("[\u00a0\u202f]", " ")))
                .containsExactly(
                        "n1234.5\t1 234,50 €",
                        "n1.795392E9\t23/11/2026",
                        "n0.125\t12,5 %",
                        "n2026.0\t2026",
                        "n1234.0\t1 234",
                        "n66600.0\t18:30",
                        "n3.0\t3",
                        "tun\ndeux");
    }

    @Test
    void aLongTableIsReadToItsBoundsAndSaysSo() throws IOException {
        var file = xlsx(workbook -> {
            var sheet = workbook.createSheet();
            for (int line = 0; line < 1_500; line++) {
                sheet.createRow(line).createCell(0).setCellValue(line);
            }
            sheet.getRow(3).createCell(500).setCellValue("loin");
        });
        var lines = table(file, XLSX, 0);
        assertThat(lines).hasSize(2 + Tables.MOST_LINES);
        assertThat(lines.get(1)).containsExactly("1", "1");

        var wide =
                "<table:table-row table:number-rows-repeated=\"900000\"><table:table-cell table:number-columns-repeated=\"16384\"><text:p>"
                        + "é".repeat(3_000) + "</text:p></table:table-cell></table:table-row>";
        assertThat(table(ods("", "<table:table>" + wide + "</table:table>"), ODS, 0)
                        .get(1))
                .containsExactly("1", "1");
    }

    @Test
    void whatWouldHurtIsAnswered() throws IOException {
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ri\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        var secret = Files.writeString(folder.resolve("secret"), "MOTSECRET");
        var outside = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>";
        var begin = "<office:document-content " + NAMES + "><office:body><office:spreadsheet><table:table>";
        for (var hostile : List.of(
                zip("content.xml", laughs + begin, "", 0, "&b;"),
                zip("content.xml", outside + begin, "", 0, "<table:table-row><table:table-cell><text:p>&s;"),
                zip("content.xml", begin, "<a>", 500_000, ""),
                zip("content.xml", begin, "\0".repeat(1 << 20), 1_000, ""),
                zip("content.xml", begin, " ".repeat(1 << 20), 1_000, ""),
                zip("autre.xml", "", "", 0, ""),
                Files.write(folder.resolve("bruit"), new byte[] {1, 2, 3}))) {
            for (var mediaType : List.of(ODS, XLSX)) {
                var result = sandbox.run(new Job.Sheet(hostile, mediaType, 0));
                assertThat(result).isInstanceOfAny(Result.None.class, Result.Refused.class);
            }
        }
        assertThat(table(xlsx(workbook -> workbook.createSheet("Après")), XLSX, 0))
                .hasSize(2);
    }

    @Test
    void everyWorkbookOfTheCorpusIsAnswered() throws Exception {
        Map<String, String> none = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        int read = 0;
        for (var file : Corpus.documents()) {
            var name = file.getFileName().toString();
            if (name.matches(".*\\.(xlsx|xlsm|ods)")) {
                switch (sandbox.run(new Job.Sheet(file, Corpus.mediaType(file), 0))) {
                    case Result.Table _ -> read++;
                    case Result.None(var reason) -> none.put(name, reason.name());
                    case Result.Refused cause -> refused.add(name + " " + cause);
                    default -> throw new AssertionError(name);
                }
            }
        }
        assertThat(refused).as("workbooks that ended the worker").isEmpty();
        assertThat(none.keySet())
                .as("not shown as a table, but for what is broken, sealed, hostile, or strict: these have their pages")
                .allMatch(
                        name -> name.matches("(?i).*(clusterfuzz|corrupted|xmlbomb|strict|case-insensitive|58616).*"));
        assertThat(read).isGreaterThan(25);
    }
}
