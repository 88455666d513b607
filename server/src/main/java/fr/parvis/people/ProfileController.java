package fr.parvis.people;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProfileController {
    private final Profiles profiles;

    ProfileController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/api/profile")
    Profile profile(Actor actor) {
        return profiles.profile(actor);
    }

    @PutMapping("/api/profile")
    Profile changeProfile(Actor actor, @Valid @RequestBody Profile command) {
        return profiles.change(actor, command);
    }
}
