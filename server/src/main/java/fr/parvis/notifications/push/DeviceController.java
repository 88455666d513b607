package fr.parvis.notifications.push;

import fr.parvis.platform.Actor;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// On which devices one is told.
@RestController
@RequestMapping("/api/profile/push-devices")
class DeviceController {
    private final Devices devices;

    DeviceController(Devices devices) {
        this.devices = devices;
    }

    @GetMapping
    PushView pushDevices(Actor actor) {
        return devices.mine(actor);
    }

    @PutMapping
    PushView registerPushDevice(
            Actor actor,
            @Valid @RequestBody RegisterDevice command,
            @Parameter(hidden = true) HttpServletRequest request) {
        devices.register(actor, command, request.getHeader("User-Agent"));
        return devices.mine(actor);
    }

    @PutMapping("/renewal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renewPushDevice(Actor actor, @Valid @RequestBody RenewDevice command) {
        devices.renew(actor, command);
    }

    @DeleteMapping("/{deviceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removePushDevice(Actor actor, @PathVariable UUID deviceId) {
        devices.remove(actor, deviceId);
    }
}
