package fr.parvis.notifications.links;

import fr.parvis.notifications.NotificationLevel;
import fr.parvis.platform.PublicEndpoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the page that a mail leads to asks: nobody is signed in there.
@RestController
@RequestMapping("/api/level-keys")
class LevelKeyController {
    private final LevelKeys keys;

    LevelKeyController(LevelKeys keys) {
        this.keys = keys;
    }

    /// The secret of a link.
    record OpenLevelKey(@NotBlank @Size(max = 200) String token) {}

    /// The level that one wants from now on.
    record ChooseLevelByKey(
            @NotBlank @Size(max = 200) String token,
            @NotNull NotificationLevel level) {}

    /// Whether one wants mail at all.
    record ChooseMailByKey(@NotBlank @Size(max = 200) String token, boolean mail) {}

    @PublicEndpoint
    @PostMapping
    LevelKeyView openLevelKey(@Valid @RequestBody OpenLevelKey command) {
        return keys.look(command.token());
    }

    @PublicEndpoint
    @PutMapping("/level")
    LevelKeyView chooseLevelByKey(@Valid @RequestBody ChooseLevelByKey command) {
        return keys.choose(command.token(), command.level());
    }

    @PublicEndpoint
    @PutMapping("/mail")
    LevelKeyView chooseMailByKey(@Valid @RequestBody ChooseMailByKey command) {
        return keys.mail(command.token(), command.mail());
    }
}
