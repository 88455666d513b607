package fr.parvis.activity;

import fr.parvis.platform.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TodayController {
    private final Today today;

    TodayController(Today today) {
        this.today = today;
    }

    @GetMapping("/api/today")
    TodayView today(Actor actor) {
        return today.today(actor);
    }
}
