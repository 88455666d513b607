package fr.parvis.chat.joining;

import fr.parvis.chat.joining.DoorstepView.AskedView;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PublicEndpoint;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What whoever holds a door's link may ask. Secrets travel in bodies, so that no log holds them.
@RestController
@RequestMapping("/api/doors")
class DoorstepController {
    private final Doorsteps doorsteps;

    DoorstepController(Doorsteps doorsteps) {
        this.doorsteps = doorsteps;
    }

    /// The secret of a link, or of what somebody asked.
    record DoorToken(@NotBlank @Size(max = 200) String token) {}

    /// Asks at a door, as who is signed in.
    record AskAtDoor(
            @NotBlank @Size(max = 200) String token,
            @Nullable @Size(max = 500) String message) {}

    @PublicEndpoint
    @PostMapping("/looks")
    DoorstepView lookAtDoor(@Valid @RequestBody DoorToken command) {
        return doorsteps.look(command.token());
    }

    @PostMapping("/mine")
    AskedView myDoor(Actor actor, @Valid @RequestBody DoorToken command) {
        return doorsteps.mine(actor, command.token());
    }

    @PutMapping("/mine")
    AskedView askAtDoor(Actor actor, @Valid @RequestBody AskAtDoor command) {
        return doorsteps.ask(actor, command.token(), command.message());
    }

    @PublicEndpoint
    @PostMapping("/knocks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void knock(@Valid @RequestBody Knock command, @Parameter(hidden = true) HttpServletRequest request) {
        doorsteps.knock(command, String.valueOf(request.getRemoteAddr()));
    }

    @PublicEndpoint
    @PostMapping("/askings")
    AskedView followAsking(@Valid @RequestBody DoorToken command) {
        return doorsteps.follow(command.token());
    }

    @PublicEndpoint
    @PutMapping("/askings/proof")
    AskedView proveAsking(@Valid @RequestBody DoorToken command) {
        return doorsteps.prove(command.token());
    }
}
