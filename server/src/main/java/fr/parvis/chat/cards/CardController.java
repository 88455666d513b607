package fr.parvis.chat.cards;

import fr.parvis.platform.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CardController {
    private static final int REFERENCES = 50;

    private final Cards cards;
    private final ReferenceStore references;
    private final TopicFolders folders;

    CardController(Cards cards, ReferenceStore references, TopicFolders folders) {
        this.cards = cards;
        this.references = references;
        this.folders = folders;
    }

    @GetMapping("/api/cards")
    List<Card> cards(Actor actor, @RequestParam List<String> address) {
        return cards.cards(actor, address);
    }

    @GetMapping("/api/references")
    List<ReferenceView> references(Actor actor, @RequestParam ReferenceKind kind, @RequestParam UUID id) {
        return references.references(actor.personId(), kind, id, REFERENCES);
    }

    @PutMapping("/api/conversations/{id}/folder")
    FolderPlace folder(Actor actor, @PathVariable UUID id) {
        return folders.folder(actor, id);
    }
}
