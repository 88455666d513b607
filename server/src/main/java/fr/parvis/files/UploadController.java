package fr.parvis.files;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PublicEndpoint;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
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

/// Resumable uploads ([UploadDoor]); beside the protocol, one's unfinished uploads and the answer to what one waits
/// for.
///
/// Metadata: `target` the module (`documents` when absent), `filename`, and what the module asks for. An answer
/// that ends an upload carries `Parvis-Result` (what the module made of it) or `Parvis-Waiting-For` (what to
/// decide).
@RestController
@RequestMapping(UploadController.ADDRESS)
class UploadController {
    static final String ADDRESS = "/api/uploads";

    private final Uploads uploads;
    private final UploadDoor door;

    UploadController(Uploads uploads, UploadDoor door) {
        this.uploads = uploads;
        this.door = door;
    }

    @Hidden
    @PublicEndpoint
    @RequestMapping(
            path = {"", "/{id}"},
            method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return ResponseEntity.noContent()
                .header("Tus-Resumable", UploadDoor.VERSION)
                .header("Tus-Version", UploadDoor.VERSION)
                .header("Tus-Extension", "creation,creation-with-upload,expiration,termination")
                .header("Tus-Max-Size", String.valueOf(FileSettings.LARGEST))
                .build();
    }

    @PostMapping
    ResponseEntity<Void> announce(Actor actor, HttpServletRequest request) throws IOException {
        return door.announce(actor, door.announced(request), request, ADDRESS);
    }

    @Hidden
    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> place(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        return door.place(actor, id, request);
    }

    @PatchMapping("/{id}")
    ResponseEntity<Void> append(Actor actor, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        return door.append(actor, id, request);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> abandon(Actor actor, @PathVariable UUID id) {
        return door.abandon(actor, id);
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
}
