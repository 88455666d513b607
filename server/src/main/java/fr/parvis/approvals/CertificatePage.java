package fr.parvis.approvals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A certificate as a PDF to be printed or kept beside the document: A4, one page and more where many answered. The
/// typeface is PDFBox's own (Liberation Sans, OFL), embedded as far as it is used; a letter that it does not have
/// is a question mark.
final class CertificatePage {
    private static final String TYPEFACE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 64;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float BODY = 11;
    private static final float SMALL = 9;

    private final PDDocument document = new PDDocument();
    private final PDType0Font typeface;
    private final DateTimeFormatter time;
    private PDPageContentStream page;
    private float y;

    private CertificatePage(ZoneId zone) throws IOException {
        try (var bytes = Objects.requireNonNull(PDDocument.class.getResourceAsStream(TYPEFACE))) {
            typeface = PDType0Font.load(document, bytes);
        }
        time = DateTimeFormatter.ofPattern("d MMMM yyyy, H 'h' mm", Locale.FRENCH)
                .withZone(zone);
        page = begin();
    }

    /// @param zone of the authority
    static byte[] of(Certificate certificate, ZoneId zone) {
        try {
            return new CertificatePage(zone).written(certificate);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] written(Certificate certificate) throws IOException {
        try (document) {
            document.getDocumentInformation().setTitle("Certificat de validation, " + certificate.document());
            write(certificate.organisationName(), SMALL, 0);
            write("Certificat de validation", 22, 26);
            write(certificate.document(), 15, 22);
            write("Version " + certificate.version() + ", espace « " + certificate.spaceName() + " »", BODY, 6);
            write("Validation demandée par " + certificate.askedBy() + " le " + at(certificate.askedAt()), BODY, 16);
            if (certificate.instructions() != null) {
                write("« " + certificate.instructions() + " »", BODY, 6);
            }
            for (var line : certificate.lines()) {
                var person = line.post() == null ? line.person() : line.person() + ", " + line.post();
                write(person, BODY, 16);
                var place = line.inPlaceOf() == null ? "" : " à la place de " + line.inPlaceOf();
                write(said(line.kind()) + place + " le " + at(line.at()), BODY, 2);
            }
            write("Version validée le " + at(certificate.approvedAt()) + ".", BODY, 22);
            write("Empreinte SHA-256 du contenu validé", SMALL, 22);
            write(certificate.hash(), SMALL, 2);
            write(
                    "Un fichier est celui qui a été validé si son empreinte est la même. Elle se calcule par « sha256sum » ou « Get-FileHash ».",
                    SMALL,
                    6);
            page.close();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private String at(Instant moment) {
        return time.format(moment);
    }

    private static String said(AnswerKind kind) {
        return kind == AnswerKind.READ ? "a relu cette version" : "a validé cette version";
    }

    /// @param gap between it and what stands above, in points
    private void write(String text, float size, float gap) throws IOException {
        y -= gap;
        for (var line : folded(legible(text), size)) {
            y -= size * 1.35f;
            if (y < MARGIN) {
                page.close();
                page = begin();
                y -= size * 1.35f;
            }
            page.beginText();
            page.setFont(typeface, size);
            page.newLineAtOffset(MARGIN, y);
            page.showText(line);
            page.endText();
        }
    }

    private PDPageContentStream begin() throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, sheet);
    }

    private String legible(String text) {
        var legible = new StringBuilder();
        text.replaceAll("\\s", " ").codePoints().forEach(point -> {
            var letter = Character.toString(point);
            try {
                typeface.encode(letter);
                legible.append(letter);
            } catch (IOException | IllegalArgumentException unknown) {
                legible.append('?');
            }
        });
        return legible.toString();
    }

    private List<String> folded(String text, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            for (var part : pieces(word, size)) {
                var longer = line.isEmpty() ? part : line + " " + part;
                if (!line.isEmpty() && wide(longer, size)) {
                    lines.add(line.toString());
                    line.setLength(0);
                    line.append(part);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /// A word that no line holds, such as a long name of a file, is cut.
    private List<String> pieces(String word, float size) throws IOException {
        List<String> pieces = new ArrayList<>();
        var rest = word;
        while (wide(rest, size)) {
            int end = rest.length() - 1;
            while (wide(rest.substring(0, end), size)) {
                end--;
            }
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    private boolean wide(String text, float size) throws IOException {
        return typeface.getStringWidth(text) / 1000 * size > WIDTH;
    }
}
