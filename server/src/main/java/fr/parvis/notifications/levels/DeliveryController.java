package fr.parvis.notifications.levels;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// By which way and when one is told.
@RestController
@RequestMapping("/api/profile/delivery")
class DeliveryController {
    private final Deliveries deliveries;

    DeliveryController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    DeliveryView delivery(Actor actor) {
        return deliveries.mine(actor);
    }

    @PutMapping
    DeliveryView changeDelivery(Actor actor, @Valid @RequestBody ChangeDelivery command) {
        deliveries.change(actor, command);
        return deliveries.mine(actor);
    }
}
