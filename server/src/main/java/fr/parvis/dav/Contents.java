package fr.parvis.dav;

import fr.parvis.documents.Drive;
import fr.parvis.documents.DriveChanges;
import fr.parvis.documents.DriveEntry;
import fr.parvis.documents.DrivePlace;
import fr.parvis.files.Delivery;
import fr.parvis.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// GET, HEAD and PUT.
@Component
class Contents {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Drive drive;
    private final DriveChanges changes;
    private final Delivery delivery;
    private final Conditions conditions;

    Contents(Drive drive, DriveChanges changes, Delivery delivery, Conditions conditions) {
        this.drive = drive;
        this.changes = changes;
        this.delivery = delivery;
        this.conditions = conditions;
    }

    void get(DavRequest request, DrivePlace place) throws IOException {
        var document = place.require();
        if (document.isFolder()) {
            throw new Problem(DavProblem.NOT_HERE);
        }
        if (request.header("If-Match") != null) {
            conditions.require(request, place);
        }
        var answer = request.answer();
        answer.setHeader("Last-Modified", date(document.changedAt()));
        if (unchanged(request, document)) {
            answer.setHeader("ETag", Conditions.tag(document));
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var reader = request.actor();
        var blob = drive.content(reader, document);
        if (document.withheld()) {
            delivery.require(reader.personId(), blob.hash());
        }
        if (begins(request, document)) {
            drive.noteReading(reader, document);
        }
        delivery.deliver(request.http(), answer, blob, document.name(), document.mediaType(), false);
    }

    void put(DavRequest request, DrivePlace place) throws IOException {
        if (request.header("Content-Range") != null) {
            throw new Problem(DavProblem.PARTIAL_PUT);
        }
        if (place.entry().filter(DriveEntry::isFolder).isPresent()) {
            throw new Problem(DavProblem.NOT_HERE);
        }
        if (place.folder().isEmpty()) {
            throw new Problem(DavProblem.PARENT_MISSING);
        }
        conditions.require(request, place);
        var written = changes.put(
                request.actor(),
                place,
                request.tokens(),
                request.http().getInputStream(),
                request.http().getContentLengthLong(),
                Conditions.expected(request));
        request.answer().setHeader("ETag", Delivery.tag(written.hash()));
        request.answer()
                .setStatus(written.created() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_NO_CONTENT);
    }

    static String date(Instant at) {
        return DATE.format(at);
    }

    private static boolean unchanged(DavRequest request, DriveEntry document) {
        var since = Conditions.moment(request.header("If-Modified-Since"));
        return request.header("If-None-Match") == null
                && since != null
                && !document.changedAt().truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }

    /// A file that is read by pieces, or found unchanged, is read once.
    private static boolean begins(DavRequest request, DriveEntry document) {
        var range = request.header("Range");
        var known = request.header("If-None-Match");
        return request.http().getMethod().equals("GET")
                && (range == null || range.startsWith("bytes=0-"))
                && (known == null || !known.contains(Conditions.tag(document)));
    }
}
