package fr.parvis.chat.search;

import fr.parvis.platform.Actor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MessageHitController {
    private final MessageFinder finder;

    MessageHitController(MessageFinder finder) {
        this.finder = finder;
    }

    @GetMapping("/api/conversations/{id}/hits")
    List<MessageHit> hits(Actor actor, @PathVariable UUID id, @RequestParam @NotBlank @Size(max = 200) String q) {
        return finder.findIn(actor, id, q).stream()
                .map(found ->
                        new MessageHit(found.id(), found.excerpt(), found.authorName(), found.at(), found.address()))
                .toList();
    }
}
