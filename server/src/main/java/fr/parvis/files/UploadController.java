package fr.parvis.files;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.PublicEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The resumable upload protocol tus 1.0.0 (https://tus.io/protocols/resumable-upload): core, creation,
/// creation-with-upload, expiration, termination; beside it, one's unfinished uploads and the answer to what one
/// waits for.
///
/// Metadata: `target` the module (`documents` when absent), `filename`, and what the module asks for. An answer
/// that ends an upload carries `Parvis-Result` (what the module made of it) or `Parvis-Waiting-For` (what to
/// decide).
@RestController
@RequestMapping("/api/uploads")
class UploadController {
    private static final String VERSION = "1.0.0";
    private static final int LONGEST_METADATA = 8 << 10;

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @Hidden
    @PublicEndpoint
    @RequestMapping(
            path = {"", "/{id}"},
            method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return ResponseEntity.noContent()
                .header("Tus-Resumable", VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,creation-with-upload,expiration,termination")
                .header("Tus-Max-Size", String.valueOf(FileSettings.LARGEST))
                .build();
    }

    @PostMapping
    ResponseEntity<Void> announce(Actor actor, HttpServletRequest request) throws IOException {
        requireTus(request);
        var announced = announced(request);
        var body = request.getContentLengthLong();
        if (!carriesBody(request)) {
            return answer(HttpStatus.CREATED, uploads.announce(actor, announced), 0);
        }
        if (body == announced.length() && body <= Uploads.ONE_GO) {
            var upload = uploads.deposit(actor, announced, request.getInputStream());
            return answer(HttpStatus.CREATED, upload, upload.length());
        }
        if (body > announced.length()) {
            throw new Problem(FileProblem.MORE_THAN_DECLARED);
        }
        var upload = uploads.announce(actor, announced);
        upload = uploads.append(actor, upload.id(), 0, request.getInputStream(), body);
        return answer(HttpStatus.CREATED, upload, uploads.received(upload));
    }

    @Hidden
    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> place(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        requireTus(request);
        var upload = uploads.upload(actor, id);
        return answer(HttpStatus.OK, upload, uploads.resume(upload));
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> append(Actor actor, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        requireTus(request);
        if (!carriesBody(request)) {
            throw new Problem(FileProblem.NOT_AN_UPLOAD_BODY);
        }
        var offset = number(request, "Upload-Offset");
        var upload = uploads.append(actor, id, offset, request.getInputStream(), request.getContentLengthLong());
        return answer(HttpStatus.NO_CONTENT, upload, uploads.received(upload));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> abandon(Actor actor, @PathVariable UUID id) {
        uploads.abandon(actor, id);
        return ResponseEntity.noContent().header("Tus-Resumable", VERSION).build();
    }

    @GetMapping
    List<UploadView> unfinished(Actor actor) {
        return uploads.unfinished(actor).stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    UploadView upload(Actor actor, @PathVariable UUID id) {
        return view(uploads.upload(actor, id));
    }

    @PutMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.OK)
    UploadView decide(Actor actor, @PathVariable UUID id, @Valid @RequestBody DecideUpload decision) {
        return view(uploads.decide(actor, id, decision.metadata()));
    }

    private UploadView view(Upload upload) {
        return UploadView.of(upload, uploads.received(upload));
    }

    private static ResponseEntity<Void> answer(HttpStatus status, Upload upload, long offset) {
        var answer = ResponseEntity.status(status)
                .header("Tus-Resumable", VERSION)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Upload-Length", String.valueOf(upload.length()))
                .header(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)))
                .header("Cache-Control", "no-store");
        if (status == HttpStatus.CREATED) {
            answer.header("Location", "/api/uploads/" + upload.id());
        }
        if (upload.waitingFor() != null) {
            answer.header("Parvis-Waiting-For", upload.waitingFor());
        }
        if (upload.resultId() != null) {
            answer.header("Parvis-Result", upload.resultId().toString());
        }
        return answer.build();
    }

    private static void requireTus(HttpServletRequest request) {
        if (!VERSION.equals(request.getHeader("Tus-Resumable"))) {
            throw new Problem(FileProblem.TUS_VERSION);
        }
    }

    private static boolean carriesBody(HttpServletRequest request) {
        return "application/offset+octet-stream".equals(request.getContentType());
    }

    private static NewUpload announced(HttpServletRequest request) {
        var metadata = metadata(request.getHeader("Upload-Metadata"));
        var name = metadata.getOrDefault("filename", "");
        return new NewUpload(
                metadata.getOrDefault("target", "documents"), name, number(request, "Upload-Length"), metadata);
    }

    private static long number(HttpServletRequest request, String header) {
        var text = request.getHeader(header);
        if (text == null || !text.matches("[0-9]{1,18}")) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of(header)));
        }
        return Long.parseLong(text);
    }

    /// `key base64,key base64`, the values in UTF-8.
    static Map<String, String> metadata(@org.jspecify.annotations.Nullable String header) {
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
                                .decode(java.nio.ByteBuffer.wrap(value))
                                .toString());
            }
            return metadata;
        } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException malformed) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("Upload-Metadata")));
        }
    }
}
