package fr.parvis.notifications.levels;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What one is told of one's spaces.
@RestController
class LevelController {
    private final Levels levels;
    private final LastWeeks weeks;

    LevelController(Levels levels, LastWeeks weeks) {
        this.levels = levels;
        this.weeks = weeks;
    }

    @GetMapping("/api/spaces/{spaceId}/notification-level")
    LevelView notificationLevel(Actor actor, @PathVariable UUID spaceId) {
        return levels.level(actor, spaceId);
    }

    @PutMapping("/api/spaces/{spaceId}/notification-level")
    LevelView chooseNotificationLevel(
            Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody ChooseLevel command) {
        return levels.choose(actor, spaceId, command.level());
    }

    /// What each level would have brought these last seven days.
    @GetMapping("/api/spaces/{spaceId}/notification-week")
    LastWeekView notificationWeek(Actor actor, @PathVariable UUID spaceId) {
        return weeks.week(actor, spaceId);
    }

    @GetMapping("/api/profile/notification-levels")
    List<LevelView> unusualNotificationLevels(Actor actor) {
        return levels.unusual(actor);
    }
}
