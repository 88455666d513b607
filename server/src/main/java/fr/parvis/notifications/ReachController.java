package fr.parvis.notifications;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReachController {
    private final Reach reach;

    ReachController(Reach reach) {
        this.reach = reach;
    }

    /// Who is meant.
    ///
    /// @param personIds null for the whole space
    /// @param collectiveIds groups and services whose people are meant as well, and who runs the space then
    record AskReach(
            @Nullable @Size(max = 20_000) List<@NotNull UUID> personIds,
            @Nullable @Size(max = 100) List<@NotNull UUID> collectiveIds) {}

    @PostMapping("/api/spaces/{spaceId}/reach")
    ReachView reach(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody AskReach command) {
        return reach.of(actor, spaceId, command.personIds(), command.collectiveIds());
    }
}
