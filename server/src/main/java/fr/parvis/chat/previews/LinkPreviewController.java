package fr.parvis.chat.previews;

import fr.parvis.platform.Actor;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/messages/{id}/preview")
class LinkPreviewController {
    private final LinkPreviews previews;

    LinkPreviewController(LinkPreviews previews) {
        this.previews = previews;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        previews.remove(actor, id);
    }

    @GetMapping(
            value = "/picture",
            produces = {"image/png", "image/jpeg"})
    ResponseEntity<byte[]> picture(Actor actor, @PathVariable UUID id) {
        var drawn = previews.picture(actor, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(drawn.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(drawn.bytes());
    }
}
