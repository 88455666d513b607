package fr.parvis.scans;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What waits to be filed, and the machines that send it.
@RestController
@RequestMapping("/api")
class ScanController {
    private final Inbox inbox;
    private final Scanners scanners;

    ScanController(Inbox inbox, Scanners scanners) {
        this.inbox = inbox;
        this.scanners = scanners;
    }

    @GetMapping("/spaces/{spaceId}/scans")
    InboxView scansOfSpace(Actor actor, @PathVariable UUID spaceId) {
        return inbox.inbox(actor, spaceId);
    }

    @PutMapping("/scans/{id}/filing")
    FiledScan fileScan(Actor actor, @PathVariable UUID id, @Valid @RequestBody FileScan command) {
        return inbox.file(actor, id, command);
    }

    /// The secret stands in this answer and nowhere else.
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/spaces/{spaceId}/scanners")
    MadeScanner makeScanner(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody MakeScanner command) {
        return scanners.make(actor, spaceId, command);
    }

    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/spaces/{spaceId}/scanners/{scannerId}")
    void revokeScanner(Actor actor, @PathVariable UUID spaceId, @PathVariable UUID scannerId) {
        scanners.revoke(actor, spaceId, scannerId);
    }
}
