package fr.parvis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDocumentsTests {

    static final Instant NOW = Instant.parse("2026-11-17T08:30:00Z");

    private static List<DemoDocument> documents(Instant now) {
        var documents = new ArrayList<DemoDocument>();
        new DemoDocuments(now).forEach(documents::add);
        return documents;
    }

    @Test
    void aYearOfWorkIsAboutThreeHundredDocumentsOfTenKinds() {
        var documents = documents(NOW);
        var kinds = new TreeMap<String, Integer>();
        documents.forEach(document -> kinds.merge(extension(document.name()), 1, Integer::sum));
        assertThat(documents).hasSizeBetween(290, 380);
        assertThat(kinds.keySet())
                .containsExactly("csv", "docx", "eml", "ods", "odt", "pdf", "png", "pptx", "txt", "xlsx");
        assertThat(documents.stream().filter(document -> document.versions().size() > 1))
                .hasSizeGreaterThan(70);
        assertThat(documents.stream().map(DemoDocument::space).distinct()).hasSize(24);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-17T08:30:00Z",
                "2027-01-01T06:00:00Z",
                "2027-02-28T23:30:00Z",
                "2028-02-29T12:00:00Z",
                "2027-07-14T09:00:00Z",
                "2027-09-06T04:00:00Z"
            })
    void onAnyDayTheDatesGoForwardWithinTheYearBefore(String today) {
        var now = Instant.parse(today);
        var before = Instant.MIN;
        for (var document : documents(now)) {
            assertThat(document.at()).as(document.name()).isAfterOrEqualTo(before);
            before = document.at();
            var at = Instant.MIN;
            for (var version : document.versions()) {
                assertThat(version.at())
                        .as(document.name())
                        .isAfter(at)
                        .isBetween(now.minus(Duration.ofDays(373)), now);
                at = version.at();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-17T08:30:00Z", "2027-01-31T06:00:00Z", "2027-03-31T06:00:00Z"})
    void noTwoSiblingsShareAName(String today) {
        var names = new HashSet<String>();
        for (var document : documents(Instant.parse(today))) {
            var path = (document.space() + "/" + document.folder() + "/" + document.name()).toLowerCase(Locale.FRANCE);
            assertThat(names.add(path)).as(path).isTrue();
            // Names that every system accepts, no blank left open, no folder named like a document
            assertThat(document.name())
                    .matches("[^\\\\/:*?\"<>|{}]+\\.[a-z]{3,4}")
                    .hasSizeLessThan(120);
            assertThat(document.folder()).doesNotContainPattern("[\\\\:*?\"<>|{}]");
        }
    }

    @Test
    void whoeverDepositsMayWriteInThatSpace() {
        var roles = new HashMap<String, Map<String, String>>();
        DemoSpace.all().forEach(space -> roles.put(space.key(), space.roles()));
        for (var document : documents(NOW)) {
            for (var version : document.versions()) {
                assertThat(roles.get(document.space()).get(version.author()))
                        .as(document.space() + ": " + document.name() + " by " + version.author())
                        .isIn("CONTRIBUTOR", "FACILITATOR");
            }
        }
    }

    @Test
    void theSameMomentGivesTheSameBytesAndEachVersionDiffers() {
        var one = hashes();
        assertThat(hashes()).isEqualTo(one);
        assertThat(new HashSet<>(one.values()).size()).isEqualTo(one.size());
    }

    @Test
    void everyFileOpensAndReadsAsWork() throws Exception {
        for (var document : documents(NOW)) {
            for (var version : document.versions()) {
                var bytes = version.bytes().get();
                assertThat(bytes.length).as(document.name()).isBetween(80, 3_000_000);
                var text = text(document.name(), bytes);
                assertThat(text)
                        .as(document.name())
                        .doesNotContainIgnoringCase("lorem")
                        .doesNotContainIgnoringCase("ipsum")
                        .doesNotContainPattern("[{}]|\\*\\*|\\bnull\\b|\\[[0-9-]+]");
            }
        }
    }

    private static Map<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        documents(NOW)
                .forEach(document -> document.versions()
                        .forEach(version -> hashes.put(
                                document.space() + "/" + document.folder() + "/" + document.name() + "@" + version.at(),
                                hash(version.bytes().get()))));
        return hashes;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// Opens the file with the library of its kind; pictures have no text.
    private static String text(String name, byte[] bytes) throws Exception {
        var stream = new ByteArrayInputStream(bytes);
        return switch (extension(name)) {
            case "docx" -> {
                try (var document = new XWPFDocument(stream);
                        var extractor = new XWPFWordExtractor(document)) {
                    yield extractor.getText();
                }
            }
            case "xlsx" -> workbook(stream);
            case "pptx" -> {
                try (var show = new XMLSlideShow(stream)) {
                    assertThat(show.getSlides()).hasSizeGreaterThan(1);
                    yield show.getSlides().stream()
                            .map(slide -> slide.getTitle())
                            .toList()
                            .toString();
                }
            }
            case "pdf" -> {
                try (var document = Loader.loadPDF(bytes)) {
                    assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
                    yield new PDFTextStripper().getText(document);
                }
            }
            case "odt", "ods" -> openDocument(stream);
            case "png" -> {
                assertThat(ImageIO.read(stream).getWidth()).isGreaterThan(1000);
                yield "";
            }
            case "csv" -> new String(bytes, Charset.forName("windows-1252"));
            default -> new String(bytes, StandardCharsets.UTF_8);
        };
    }

    private static String workbook(ByteArrayInputStream stream) throws IOException {
        try (var workbook = new XSSFWorkbook(stream)) {
            // What a cell shows without being recomputed is what its formula gives
            var evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            var text = new StringBuilder();
            for (var sheet : workbook) {
                for (var row : sheet) {
                    for (var cell : row) {
                        text.append(cell).append('\n');
                        if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA) {
                            var stored = cell.getNumericCellValue();
                            assertThat(evaluator.evaluate(cell).getNumberValue())
                                    .isCloseTo(stored, org.assertj.core.data.Offset.offset(0.006));
                        }
                    }
                }
            }
            return text.toString();
        }
    }

    private static String openDocument(ByteArrayInputStream stream) throws Exception {
        var parts = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(stream)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        for (var part :
                Stream.of("styles.xml", "meta.xml", "META-INF/manifest.xml").toList()) {
            builder.parse(new ByteArrayInputStream(parts.get(part)));
        }
        return builder.parse(new ByteArrayInputStream(parts.get("content.xml")))
                .getDocumentElement()
                .getTextContent();
    }
}
