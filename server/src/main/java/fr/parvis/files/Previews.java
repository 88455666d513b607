package fr.parvis.files;

import fr.parvis.files.PreviewView.AttachmentView;
import fr.parvis.files.PreviewView.CellView;
import fr.parvis.files.PreviewView.ListedView;
import fr.parvis.files.PreviewView.ListingView;
import fr.parvis.files.PreviewView.MailView;
import fr.parvis.files.PreviewView.SheetView;
import fr.parvis.platform.Problem;
import fr.parvis.sandbox.Job;
import fr.parvis.sandbox.Result;
import fr.parvis.sandbox.Sandbox;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is shown of documents that a browser cannot show by itself: office documents by their PDF, mail by its text,
/// a ZIP by its list, pictures of other kinds as a picture drawn anew.
@Component
public class Previews {
    private static final int EDGE = 1600;
    private static final Set<String> PICTURES = Set.of("image/tiff", "image/bmp", "image/vnd.wap.wbmp");
    private static final Set<String> MAILS = Set.of("message/rfc822", "application/vnd.ms-outlook");

    private static final Set<String> WORKBOOKS = Set.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
            "application/vnd.ms-excel.sheet.macroenabled.12",
            "application/vnd.oasis.opendocument.spreadsheet");

    private final Blobs blobs;
    private final Sandbox sandbox;
    private final Renditions renditions;
    private final Delivery delivery;

    Previews(Blobs blobs, Sandbox sandbox, Renditions renditions, Delivery delivery) {
        this.blobs = blobs;
        this.sandbox = sandbox;
        this.renditions = renditions;
        this.delivery = delivery;
    }

    /// Where the preview of a content stands; who asks first has it made.
    ///
    /// @throws Problem FILE_WAITING, FILE_QUARANTINED, FILE_DESTROYED
    public PreviewView preview(Blob blob, String mediaType) {
        blobs.require(blob.hash(), null);
        if (renditions.isOffice(mediaType) || mediaType.equals("application/pdf")) {
            return rendered(blob, mediaType);
        }
        if (MAILS.contains(mediaType)) {
            return decoded(new Job.Mail(blobs.path(blob.hash()), mediaType), Previews::mail);
        }
        if (mediaType.equals("application/zip")) {
            return decoded(new Job.Listing(blobs.path(blob.hash())), Previews::listing);
        }
        return PICTURES.contains(mediaType) ? PreviewView.ready() : PreviewView.none("UNSUPPORTED");
    }

    /// A sheet of a workbook as a table.
    ///
    /// @param sheet its place among those that are shown; the first is 0
    /// @throws Problem FILE_WAITING, FILE_QUARANTINED, FILE_DESTROYED
    public PreviewView sheet(Blob blob, String mediaType, int sheet) {
        blobs.require(blob.hash(), null);
        return WORKBOOKS.contains(mediaType)
                ? decoded(new Job.Sheet(blobs.path(blob.hash()), mediaType, sheet), Previews::sheet)
                : PreviewView.none("UNSUPPORTED");
    }

    /// Sends what is shown instead of the content itself.
    ///
    /// @param inline to be shown rather than kept
    /// @throws Problem NOT_FOUND where there is nothing, or not yet; what [#preview] refuses
    public void send(
            HttpServletRequest request,
            HttpServletResponse response,
            Blob blob,
            String name,
            String mediaType,
            boolean inline)
            throws IOException {
        blobs.require(blob.hash(), null);
        if (PICTURES.contains(mediaType)) {
            sendPicture(response, blob, mediaType);
            return;
        }
        var pdf = mediaType.equals("application/pdf")
                ? blob
                : renditions.made(blob.hash()).orElseThrow(Problem::notFound);
        delivery.send(request, response, pdf, asPdf(name), "application/pdf", inline);
    }

    private static String asPdf(String name) {
        var dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ".pdf";
    }

    private void sendPicture(HttpServletResponse response, Blob blob, String mediaType) throws IOException {
        if (!(sandbox.run(new Job.Thumbnail(blobs.path(blob.hash()), mediaType, EDGE))
                instanceof Result.Picture picture)) {
            throw Problem.notFound();
        }
        response.setHeader("Cache-Control", "private, max-age=3600");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(picture.mediaType());
        response.setContentLength(picture.bytes().length);
        response.getOutputStream().write(picture.bytes());
    }

    private PreviewView rendered(Blob blob, String mediaType) {
        var rendition = renditions.pdf(blob, mediaType);
        if (rendition.pdf() != null) {
            return PreviewView.ready();
        }
        return rendition.refusal() == null ? PreviewView.making() : PreviewView.none(rendition.refusal());
    }

    private interface Reading {
        PreviewView of(List<List<String>> lines);
    }

    private PreviewView decoded(Job job, Reading reading) {
        return switch (sandbox.run(job)) {
            case Result.Table(List<List<String>> lines) -> reading.of(lines);
            case Result.None(Result.Reason reason) -> PreviewView.none(reason.name());
            case Result.Busy _ -> PreviewView.none("BUSY");
            case Result.Refused _, Result.Read _, Result.Text _, Result.Picture _ -> PreviewView.none("REFUSED");
        };
    }

    private static PreviewView mail(List<List<String>> lines) {
        var fields = new HashMap<String, String>();
        var attached = lines.stream()
                .filter(line -> line.size() == 3 && line.getFirst().equals("attachment"))
                .map(line -> new AttachmentView(line.get(1), number(line.get(2))))
                .toList();
        lines.stream().filter(line -> line.size() == 2).forEach(line -> fields.put(line.getFirst(), line.get(1)));
        var mail = new MailView(
                fields.get("from"),
                fields.get("to"),
                fields.get("cc"),
                instant(fields.get("date")),
                fields.get("subject"),
                fields.getOrDefault("body", ""),
                attached);
        return new PreviewView(PreviewView.State.READY, null, mail, null, null);
    }

    private static PreviewView listing(List<List<String>> lines) {
        var files = lines.stream()
                .filter(line -> line.size() == 3)
                .map(line -> new ListedView(line.get(0), number(line.get(1)), moment(line.get(2))))
                .toList();
        var total = lines.isEmpty() ? 0 : number(lines.getFirst().getFirst());
        return new PreviewView(PreviewView.State.READY, null, null, new ListingView(total, files), null);
    }

    private static PreviewView sheet(List<List<String>> said) {
        if (said.size() < 2) {
            return PreviewView.none("REFUSED");
        }
        var missing = said.get(1);
        var lines = said.subList(2, said.size()).stream()
                .map(line -> line.stream().map(Previews::cell).toList())
                .toList();
        var sheet = new SheetView(
                said.getFirst(),
                lines,
                missing.getFirst().equals("1"),
                missing.getLast().equals("1"));
        return new PreviewView(PreviewView.State.READY, null, null, null, sheet);
    }

    private static CellView cell(String said) {
        var parted = said.indexOf('\t');
        if (!said.startsWith("n") || parted < 0) {
            return new CellView(said.isEmpty() ? "" : said.substring(1), null);
        }
        try {
            var worth = Double.valueOf(said.substring(1, parted));
            return new CellView(said.substring(parted + 1), Double.isFinite(worth) ? worth : null);
        } catch (NumberFormatException none) {
            return new CellView(said.substring(parted + 1), null);
        }
    }

    private static long number(String text) {
        try {
            return Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static @Nullable String moment(String milliseconds) {
        var at = number(milliseconds);
        return at == 0 || at > 253_402_300_799_000L
                ? null
                : Instant.ofEpochMilli(at).toString();
    }

    /// As ISO 8601 says it; a time without zone is taken for universal.
    private static @Nullable String instant(@Nullable String said) {
        try {
            return said == null
                    ? null
                    : Instant.parse(said.endsWith("Z") ? said : said + "Z").toString();
        } catch (java.time.DateTimeException unreadable) {
            return null;
        }
    }
}
