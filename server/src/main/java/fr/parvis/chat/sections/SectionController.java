package fr.parvis.chat.sections;

import fr.parvis.chat.ConversationLine;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SectionController {
    private final Sections sections;

    SectionController(Sections sections) {
        this.sections = sections;
    }

    @GetMapping("/api/conversation-sections")
    List<SectionView> sections(Actor actor) {
        return sections.sections(actor);
    }

    @GetMapping("/api/conversation-sections/conversations")
    Page<ConversationLine> placed(Actor actor) {
        return sections.placed(actor);
    }

    @PutMapping("/api/conversation-sections/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void order(Actor actor, @Valid @RequestBody OrderSections command) {
        sections.order(actor, command);
    }

    @PutMapping("/api/conversation-sections/{sectionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Actor actor, @PathVariable UUID sectionId, @Valid @RequestBody KeepSection command) {
        sections.keep(actor, sectionId, command);
    }

    @DeleteMapping("/api/conversation-sections/{sectionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID sectionId) {
        sections.remove(actor, sectionId);
    }

    @PutMapping("/api/conversations/{id}/section")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void place(Actor actor, @PathVariable UUID id, @Valid @RequestBody PlaceConversation command) {
        sections.place(actor, id, command);
    }

    @DeleteMapping("/api/conversations/{id}/section")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeOut(Actor actor, @PathVariable UUID id) {
        sections.takeOut(actor, id);
    }
}
