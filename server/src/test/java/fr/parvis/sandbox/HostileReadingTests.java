package fr.parvis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents that would hurt whoever reads them. Each is read in bounded time and memory or not at all; the next one is
/// read all the same.
class HostileReadingTests {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "riririririri">%s]>""".formatted(laughs());
    private static final String SECRET = "MOTSECRET";

    private static Sandbox sandbox;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() {
        sandbox = new Sandbox(SandboxSettings.PATIENT);
    }

    @AfterAll
    static void close() {
        sandbox.close();
    }

    @AfterEach
    void theNextOneIsRead() throws IOException {
        var file = Files.writeString(folder.resolve("suivant.txt"), "Le suivant");
        assertThat(sandbox.run(new Job.Reading(file, "text/plain", 1_000)))
                .isEqualTo(new Result.Read("Le suivant", true, java.util.List.of()));
    }

    private static String laughs() {
        var entities = new StringBuilder();
        for (char c = 'b'; c <= 'k'; c++) {
            var before = "&" + (char) (c - 1) + ";";
            entities.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(before.repeat(10))
                    .append("\">");
        }
        return entities.toString();
    }

    private static String word(String start, String inside) {
        return start
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                + inside + "</w:t></w:r></w:p></w:body></w:document>";
    }

    private interface Content {
        void write(ZipOutputStream zip) throws IOException;
    }

    private static Content text(String text) {
        return zip -> zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Content many(String part, long times) {
        return zip -> {
            byte[] bytes = part.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (long i = 0; i < times; i++) {
                zip.write(bytes);
            }
        };
    }

    private static Path zip(String name, Map<String, Content> entries) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                entry.getValue().write(zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Path docx(Content document) throws IOException {
        Map<String, Content> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                text(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\""
                                + DOCX + ".main+xml\"/></Types>"));
        parts.put(
                "_rels/.rels",
                text(
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"));
        parts.put("word/document.xml", document);
        return zip("a.docx", parts);
    }

    private static Path odt(Content content) throws IOException {
        Map<String, Content> parts = new LinkedHashMap<>();
        parts.put("mimetype", text(ODT));
        parts.put("content.xml", content);
        return zip("a.odt", parts);
    }

    private static Result read(Path file, String mediaType) {
        return sandbox.run(new Job.Reading(file, mediaType, 1_000_000));
    }

    /// Whatever the answer, it is an answer, and not long.
    private static String said(Result result) {
        assertThat(result).isInstanceOfAny(Result.Read.class, Result.None.class, Result.Refused.class);
        return result instanceof Result.Read read ? read.text() : "";
    }

    @Test
    void anHonestDocumentOfTheSameMakingIsRead() throws IOException {
        assertThat(said(read(docx(text(word("", "bonjour à tous"))), DOCX))).isEqualTo("bonjour à tous");
    }

    @Test
    void aBillionLaughsAreNotLaughed() throws IOException {
        assertThat(said(read(docx(text(word(LAUGHS, "&k;"))), DOCX))).hasSizeLessThan(1_000);
        assertThat(said(read(odt(text(LAUGHS + "<a>&k;</a>")), ODT))).hasSizeLessThan(1_000);
        var svg = Files.writeString(folder.resolve("a.svg"), LAUGHS + "<svg><text>&k;</text></svg>");
        assertThat(said(read(svg, "image/svg+xml"))).hasSizeLessThan(1_000);
    }

    @Test
    void filesOfTheServerAreNotSpoken() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), SECRET);
        var entity = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>";
        assertThat(said(read(docx(text(word(entity, "avant &s;"))), DOCX))).doesNotContain(SECRET);
        assertThat(said(read(odt(text(entity + "<a>&s;</a>")), ODT))).doesNotContain(SECRET);
        var svg = Files.writeString(folder.resolve("b.svg"), entity + "<svg><text>&s;</text></svg>");
        assertThat(said(read(svg, "image/svg+xml"))).doesNotContain(SECRET);
        var included = word(
                "",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + secret.toUri()
                        + "\"/>");
        assertThat(said(read(docx(text(included)), DOCX))).doesNotContain(SECRET);
    }

    @Test
    void aDocumentOfManyZerosIsNotUnpacked() throws IOException {
        assertThat(said(read(docx(many("\0", 500_000)), DOCX))).isEmpty();
        assertThat(said(read(odt(many("\0", 500_000)), ODT))).isEmpty();
    }

    @Test
    void aDocumentThatNeverEndsIsReadToTheBound() throws IOException {
        Content endless = zip -> {
            text(word("", "")).write(zip);
            many("<w:p><w:r><w:t>encore et encore</w:t></w:r></w:p>", 8_000).write(zip);
        };
        assertThat(said(read(docx(endless), DOCX)).length()).isLessThanOrEqualTo(1_000_000);
        Content long_ = zip -> {
            text("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>")
                    .write(zip);
            many("<text:p>encore</text:p>", 20_000).write(zip);
        };
        assertThat(said(read(odt(long_), ODT)))
                .hasSizeBetween(500_000, 1_000_000)
                .startsWith("encore");
    }

    @Test
    void nestedTagsWithoutEndAreAnswered() throws IOException {
        said(read(odt(many("<a>", 300)), ODT));
        said(read(docx(many("<w:p>", 300)), DOCX));
        var page = Files.writeString(folder.resolve("a.html"), "<div>".repeat(200_000) + "au fond");
        said(read(page, "text/html"));
    }

    @Test
    void aZipIsListedAndNotUnpacked() throws IOException {
        Map<String, Content> entries = new LinkedHashMap<>();
        entries.put("../../etc/passwd", text("x"));
        entries.put("/absolu.txt", text("x"));
        entries.put("C:\\windows\\a.txt", text("x"));
        entries.put("zéros.bin", many("\0", 200_000));
        var listing = (Result.Table) sandbox.run(new Job.Listing(zip("a.zip", entries)));
        assertThat(listing.lines()).hasSize(5);
        assertThat(listing.lines().get(4)).startsWith("zéros.bin", "200000000");
        entries.clear();
        for (int i = 0; i < 100_000; i++) {
            entries.put("f" + i, text(""));
        }
        var many = zip("many.zip", entries);
        assertThat(((Result.Table) sandbox.run(new Job.Listing(many))).lines())
                .hasSize(2_001)
                .first()
                .isEqualTo(java.util.List.of("100000"));
        assertThat(said(read(many, "application/zip"))).contains("f1999");
    }

    @Test
    void aSpreadsheetThatIsNoneIsAnswered() throws IOException {
        said(read(docx(text(word("", "un texte"))), XLSX));
        var noise = Files.write(
                folder.resolve("noise.doc"),
                new java.util.Random(7)
                        .ints(100_000, -128, 128)
                        .collect(java.io.ByteArrayOutputStream::new, java.io.ByteArrayOutputStream::write, (a, b) -> {})
                        .toByteArray());
        assertThat(said(read(noise, "application/rtf"))).doesNotContain("\0");
    }
}
