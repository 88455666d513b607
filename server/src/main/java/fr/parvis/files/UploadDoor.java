package fr.parvis.files;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The resumable upload protocol tus 1.0.0 (https://tus.io/protocols/resumable-upload) at whichever address: core,
/// creation, creation-with-upload, expiration, termination.
@Component
public class UploadDoor {
    static final String VERSION = "1.0.0";
    private static final int LONGEST_METADATA = 8 << 10;

    private final Uploads uploads;

    UploadDoor(Uploads uploads) {
        this.uploads = uploads;
    }

    /// What a request announces: name and length as its sender says them.
    ///
    /// @throws Problem TUS_VERSION, INVALID
    public NewUpload announced(HttpServletRequest request) {
        requireTus(request);
        var metadata = metadata(request.getHeader("Upload-Metadata"));
        var name = metadata.getOrDefault("filename", "");
        return new NewUpload(
                metadata.getOrDefault("target", "documents"), name, number(request, "Upload-Length"), metadata);
    }

    /// An announcement that comes alone, or with all of a small file.
    ///
    /// @throws Problem NOT_AN_UPLOAD_BODY
    public void requireAloneOrWhole(NewUpload announced, HttpServletRequest request) {
        var body = request.getContentLengthLong();
        if (carriesBody(request) && (body != announced.length() || body > Uploads.ONE_GO)) {
            throw new Problem(FileProblem.NOT_AN_UPLOAD_BODY);
        }
    }

    /// Takes an announcement, and what comes along with it.
    ///
    /// @param address of the uploads at this door
    public ResponseEntity<Void> announce(Actor actor, NewUpload announced, HttpServletRequest request, String address)
            throws IOException {
        var body = request.getContentLengthLong();
        if (!carriesBody(request)) {
            return created(uploads.announce(actor, announced), 0, address);
        }
        if (body == announced.length() && body <= Uploads.ONE_GO) {
            var upload = uploads.deposit(actor, announced, request.getInputStream());
            return created(upload, upload.length(), address);
        }
        if (body > announced.length()) {
            throw new Problem(FileProblem.MORE_THAN_DECLARED);
        }
        var upload = uploads.announce(actor, announced);
        upload = uploads.append(actor, upload.id(), 0, request.getInputStream(), body);
        return created(upload, uploads.received(upload), address);
    }

    /// Where an upload stands.
    public ResponseEntity<Void> place(Actor actor, UUID id, HttpServletRequest request) {
        requireTus(request);
        var upload = uploads.upload(actor, id);
        return answer(HttpStatus.OK, upload, uploads.resume(upload)).build();
    }

    public ResponseEntity<Void> append(Actor actor, UUID id, HttpServletRequest request) throws IOException {
        requireTus(request);
        if (!carriesBody(request)) {
            throw new Problem(FileProblem.NOT_AN_UPLOAD_BODY);
        }
        var offset = number(request, "Upload-Offset");
        var upload = uploads.append(actor, id, offset, request.getInputStream(), request.getContentLengthLong());
        return answer(HttpStatus.NO_CONTENT, upload, uploads.received(upload)).build();
    }

    public ResponseEntity<Void> abandon(Actor actor, UUID id) {
        uploads.abandon(actor, id);
        return ResponseEntity.noContent().header("Tus-Resumable", VERSION).build();
    }

    private static ResponseEntity<Void> created(Upload upload, long offset, String address) {
        return answer(HttpStatus.CREATED, upload, offset)
                .header("Location", address + "/" + upload.id())
                .build();
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Upload upload, long offset) {
        var answer = ResponseEntity.status(status)
                .header("Tus-Resumable", VERSION)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Upload-Length", String.valueOf(upload.length()))
                .header(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)))
                .header("Cache-Control", "no-store");
        if (upload.waitingFor() != null) {
            answer.header("Parvis-Waiting-For", upload.waitingFor());
        }
        if (upload.resultId() != null) {
            answer.header("Parvis-Result", upload.resultId().toString());
        }
        return answer;
    }

    private static void requireTus(HttpServletRequest request) {
        if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
            throw new Problem(FileProblem.TUS_VERSION);
        }
    }

    private static boolean carriesBody(HttpServletRequest request) {
        return "application/offset+octet-stream".equals(request.getContentType());
    }

    private static long number(HttpServletRequest request, String header) {
        var text = request.getHeader(header);
        if (text == null || !text.matches("[0-9]{1,18}")) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of(header)));
        }
        return Long.parseLong(text);
    }

    /// `key base64,key base64`, the values in UTF-8.
    static Map<String, String> metadata(@Nullable String header) {
        var metadata = new HashMap<String, String>();
        if (header == null || header.isBlank()) {
            return metadata;
        }
        try {
            if (header.length() > LONGEST_METADATA) {
                throw new IllegalArgumentException("too long");
            }
            for (var pair : header.split(",")) {
                var parts = pair.trim().split(" ", 2);
                var value =
                        parts.length == 1 ? new byte[0] : Base64.getDecoder().decode(parts[1].trim());
                metadata.put(
                        parts[0],
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(value))
                                .toString());
            }
            return metadata;
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("Upload-Metadata")));
        }
    }
}
