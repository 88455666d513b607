package fr.parvis.people;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DirectoryController {
    private final Directory directory;

    DirectoryController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/api/people")
    Page<PersonView> directory(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID organisationId,
            @RequestParam(required = false) @Nullable String after) {
        return directory.visiblePersons(actor, q, organisationId, after);
    }

    @GetMapping("/api/people/{personId}")
    PersonPage person(Actor actor, @PathVariable UUID personId) {
        return directory.page(actor, personId);
    }
}
