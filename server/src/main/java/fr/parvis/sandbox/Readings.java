package fr.parvis.sandbox;

import com.zaxxer.sparsebits.SparseBitSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.collections4.ListUtils;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.math3.util.Precision;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.logging.log4j.LogManager;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.mailcommons.MailDateParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.parser.xml.XMLParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.zip.utils.ZipSalvager;
import org.apache.xmlbeans.XmlObject;
import org.jsoup.Jsoup;
import org.mozilla.universalchardet.UniversalDetector;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocument1;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// What documents say, by Apache Tika's parsers, each chosen by the media type that was stored: Tika does not guess.
///
/// Files inside of files are named and not opened; macros are not read. Reading ends, and what was read is kept,
/// when there is enough of it or it takes too long.
final class Readings {

    /// One class of each library that is needed for it.
    static final List<Class<?>> LIBRARIES = List.of(
            TikaInputStream.class,
            OfficeParser.class,
            OpenDocumentParser.class,
            RFC822Parser.class,
            MailDateParser.class,
            JSoupParser.class,
            TXTParser.class,
            XMLParser.class,
            ZipSalvager.class,
            Jsoup.class,
            Message.class,
            MimeConfig.class,
            IOUtils.class,
            ZipArchiveInputStream.class,
            DigestUtils.class,
            StringUtils.class,
            CSVFormat.class,
            POIFSFileSystem.class,
            HSLFSlideShow.class,
            XSSFWorkbook.class,
            CTDocument1.class,
            XmlObject.class,
            Precision.class,
            SparseBitSet.class,
            ListUtils.class,
            UniversalDetector.class,
            LogManager.class);

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> OF_TAGS = Set.of("image/svg+xml", "text/xml", "application/xml");
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private Readings() {}

    static Result read(Path file, String mediaType, int maxBytes) throws IOException {
        if (mediaType.equals("application/pdf")) {
            return PdfTexts.read(file, maxBytes);
        }
        if (Pictures.FORMATS.containsKey(mediaType)) {
            return new Result.Read("", true, List.of(0));
        }
        if (mediaType.equals("application/zip")) {
            return names(file, maxBytes);
        }
        Parser parser = parser(file, mediaType);
        if (parser != null) {
            return parsed(parser, file, mediaType, maxBytes);
        }
        if (mediaType.startsWith("text/") || mediaType.endsWith("json")) {
            return TextHeads.read(file, Math.min(maxBytes, 512 * 1024)) instanceof Result.Text text
                    ? new Result.Read(Letters.tidy(text.head()), text.whole(), List.of())
                    : new Result.None(Result.Reason.NOT_TEXT);
        }
        return new Result.None(Result.Reason.UNSUPPORTED);
    }

    private static @org.jspecify.annotations.Nullable Parser parser(Path file, String mediaType) throws IOException {
        if (startsAsOle(file)) {
            // With a password, newer documents are put into a container of the older kind, which says so.
            return new OfficeParser();
        }
        if (mediaType.startsWith("application/vnd.openxmlformats-officedocument.")
                || mediaType.startsWith("application/vnd.ms-") && mediaType.contains("macroenabled")) {
            return new OOXMLParser();
        }
        if (mediaType.startsWith("application/vnd.oasis.opendocument.")) {
            return new OpenDocumentParser();
        }
        if (PAGES.contains(mediaType)) {
            return new JSoupParser();
        }
        if (OF_TAGS.contains(mediaType)) {
            return new XMLParser();
        }
        return switch (mediaType) {
            case "application/rtf" -> new RTFParser();
            case "message/rfc822" -> new RFC822Parser();
            case "application/epub+zip" -> new EpubParser();
            default -> null;
        };
    }

    private static boolean startsAsOle(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(OLE.length), OLE);
        }
    }

    private static Result parsed(Parser parser, Path file, String mediaType, int maxBytes) throws IOException {
        Letters letters = new Letters(maxBytes);
        Metadata metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, mediaType);
        try (TikaInputStream in = TikaInputStream.get(file, metadata)) {
            parser.parse(in, new BodyContentHandler(letters), metadata, context());
        } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException e) {
            return new Result.None(Result.Reason.ENCRYPTED);
        } catch (SAXException | TikaException | IOException | RuntimeException e) {
            // What came before the damage is worth finding; what was enough is no damage.
            if (!letters.stopped() && letters.isEmpty()) {
                return new Result.None(Result.Reason.DAMAGED);
            }
            return new Result.Read(letters.text(), false, List.of());
        }
        return new Result.Read(letters.text(), true, List.of());
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        OfficeParserConfig office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setExtractMacros(false);
        context.set(OfficeParserConfig.class, office);
        context.set(EmbeddedDocumentExtractor.class, new Names());
        return context;
    }

    /// Of what is inside, the name.
    private static final class Names implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) != null || MailBodies.isOne(metadata);
        }

        @Override
        public void parseEmbedded(InputStream in, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws SAXException, IOException {
            if (MailBodies.isOne(metadata)) {
                MailBodies.say(in, handler, metadata);
                return;
            }
            String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            if (name != null && !name.matches("(?i).*\\.(emf|wmf|png|jpe?g|gif|bin|xml|rels|vml)")) {
                char[] letters = (" " + name + "\n").toCharArray();
                handler.characters(letters, 0, letters.length);
            }
        }
    }

    private static Result names(Path file, int maxBytes) throws IOException {
        Letters letters = new Letters(maxBytes);
        Result listing = Listings.read(file);
        if (listing instanceof Result.Table(List<List<String>> lines)) {
            for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                if (!letters.add(line.getFirst() + "\n")) {
                    break;
                }
            }
            return new Result.Read(letters.text(), !letters.stopped(), List.of());
        }
        return listing;
    }
}
