package fr.parvis.spaces;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/spaces")
class SpaceController {
    private final Spaces spaces;
    private final SpaceDirectory directory;
    private final SpaceViews views;

    SpaceController(Spaces spaces, SpaceDirectory directory, SpaceViews views) {
        this.spaces = spaces;
        this.directory = directory;
        this.views = views;
    }

    @GetMapping("/mine")
    RailView mine(Actor actor) {
        return directory.mine(actor);
    }

    @GetMapping
    Page<SpaceLine> overview(
            Actor actor,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable SpaceType type,
            @RequestParam(defaultValue = "false") boolean archived,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "30") int size) {
        return directory.overview(actor, new SpaceFilter(query, type, archived, after, size));
    }

    @GetMapping("/joinable")
    Page<SpaceLine> joinable(
            Actor actor,
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable SpaceType type,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "30") int size) {
        return directory.joinable(actor, new SpaceFilter(query, type, false, after, size));
    }

    @GetMapping("/models")
    List<SpaceModel> models(Actor actor) {
        return SpaceModel.offered();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SpaceView open(Actor actor, @Valid @RequestBody OpenSpace command) {
        return views.space(actor, spaces.open(actor, command).id());
    }

    @GetMapping("/at/{organisation}/{slug}")
    SpaceView at(Actor actor, @PathVariable String organisation, @PathVariable String slug) {
        return views.at(actor, organisation, slug);
    }

    @GetMapping("/{spaceId}")
    SpaceView space(Actor actor, @PathVariable UUID spaceId) {
        return views.space(actor, spaceId);
    }

    @PutMapping("/{spaceId}")
    SpaceView change(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody ChangeSpace command) {
        spaces.change(actor, spaceId, command);
        return views.space(actor, spaceId);
    }

    @DeleteMapping("/{spaceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(Actor actor, @PathVariable UUID spaceId) {
        spaces.undo(actor, spaceId);
    }

    @PutMapping("/{spaceId}/tools/{tool}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(Actor actor, @PathVariable UUID spaceId, @PathVariable SpaceTool tool) {
        spaces.use(actor, spaceId, tool, true);
    }

    @DeleteMapping("/{spaceId}/tools/{tool}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putAway(Actor actor, @PathVariable UUID spaceId, @PathVariable SpaceTool tool) {
        spaces.use(actor, spaceId, tool, false);
    }

    @PutMapping("/{spaceId}/archiving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void archive(Actor actor, @PathVariable UUID spaceId) {
        spaces.archive(actor, spaceId);
    }

    @DeleteMapping("/{spaceId}/archiving")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(Actor actor, @PathVariable UUID spaceId) {
        spaces.reopen(actor, spaceId);
    }

    @PutMapping("/{spaceId}/favourite")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void favour(Actor actor, @PathVariable UUID spaceId) {
        directory.favour(actor, spaceId);
    }

    @DeleteMapping("/{spaceId}/favourite")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfavour(Actor actor, @PathVariable UUID spaceId) {
        directory.unfavour(actor, spaceId);
    }
}
