package fr.parvis.documents;

import fr.parvis.platform.Actor;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReaderLogController {
    private final ReaderLog readerLog;

    ReaderLogController(ReaderLog readerLog) {
        this.readerLog = readerLog;
    }

    @PutMapping("/api/documents/{id}/reading")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(Actor actor, @PathVariable UUID id) {
        readerLog.opened(actor, id);
    }
}
