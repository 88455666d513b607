package fr.parvis.notifications.links;

import fr.parvis.platform.OneClick;
import fr.parvis.platform.PublicEndpoint;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What `List-Unsubscribe` names. A mail program that knows RFC 8058 posts there, and mail ends at once; whoever
/// opens it in a browser comes to the page, which changes nothing by being opened.
@RestController
class UnsubscriptionController {
    static final String PATH = OneClick.PATH;

    private final LevelKeys keys;

    UnsubscriptionController(LevelKeys keys) {
        this.keys = keys;
    }

    @PublicEndpoint
    @GetMapping(PATH)
    ResponseEntity<Void> unsubscriptionPage(@RequestParam String k) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/ce-que-je-recois#" + k.replaceAll("[^\\w-]", "")))
                .build();
    }

    @PublicEndpoint
    @PostMapping(PATH)
    ResponseEntity<Void> unsubscribe(@RequestParam String k) {
        keys.mail(k, false);
        return ResponseEntity.noContent().build();
    }
}
