package fr.parvis.requests.definitions;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Definitions as they are written and published.
@RestController
class DefinitionController {
    private final Definitions definitions;
    private final ReadyModels models;

    DefinitionController(Definitions definitions, ReadyModels models) {
        this.definitions = definitions;
        this.models = models;
    }

    /// What was made.
    record BegunDefinition(UUID id) {}

    /// Publishes what stands there.
    ///
    /// @param revision what one has in front of oneself
    record PublishDefinition(int revision) {}

    /// The number of the version.
    record PublishedVersion(int number) {}

    @GetMapping("/api/request-models")
    List<ReadyModelView> models(Actor actor) {
        return models.models();
    }

    @GetMapping("/api/spaces/{spaceId}/request-definitions")
    List<DefinitionLine> lines(Actor actor, @PathVariable UUID spaceId) {
        return definitions.lines(actor, spaceId);
    }

    @PostMapping("/api/spaces/{spaceId}/request-definitions")
    @ResponseStatus(HttpStatus.CREATED)
    BegunDefinition begin(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody BeginDefinition command) {
        return new BegunDefinition(definitions.begin(actor, spaceId, command));
    }

    @GetMapping("/api/request-definitions/{id}")
    DefinitionView definition(Actor actor, @PathVariable UUID id) {
        return definitions.definition(actor, id);
    }

    @PutMapping("/api/request-definitions/{id}/draft")
    DefinitionView write(Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteDefinition command) {
        return definitions.write(actor, id, command);
    }

    @PutMapping("/api/request-definitions/{id}/publication")
    PublishedVersion publish(Actor actor, @PathVariable UUID id, @Valid @RequestBody PublishDefinition command) {
        return new PublishedVersion(definitions.publish(actor, id, command.revision()));
    }

    @DeleteMapping("/api/request-definitions/{id}/publication")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(Actor actor, @PathVariable UUID id) {
        definitions.close(actor, id);
    }

    @DeleteMapping("/api/request-definitions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Actor actor, @PathVariable UUID id) {
        definitions.delete(actor, id);
    }
}
