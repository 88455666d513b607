package fr.parvis.retention.schedule;

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

@RestController
class ScheduleController {
    private final Schedule schedule;

    ScheduleController(Schedule schedule) {
        this.schedule = schedule;
    }

    @GetMapping("/api/organisations/{organisationId}/retention-classes")
    List<ClassView> classes(Actor actor, @PathVariable UUID organisationId) {
        return schedule.classes(actor, organisationId);
    }

    @PostMapping("/api/organisations/{organisationId}/retention-classes")
    @ResponseStatus(HttpStatus.CREATED)
    UUID add(Actor actor, @PathVariable UUID organisationId, @Valid @RequestBody SetClass command) {
        return schedule.add(actor, organisationId, command);
    }

    @PutMapping("/api/organisations/{organisationId}/retention-classes/{classId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Actor actor,
            @PathVariable UUID organisationId,
            @PathVariable UUID classId,
            @Valid @RequestBody SetClass command) {
        schedule.change(actor, organisationId, classId, command);
    }

    @DeleteMapping("/api/organisations/{organisationId}/retention-classes/{classId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID organisationId, @PathVariable UUID classId) {
        schedule.remove(actor, organisationId, classId);
    }

    /// Those that can be given to what lies in a space.
    @GetMapping("/api/spaces/{spaceId}/retention-classes")
    List<ClassView> choice(Actor actor, @PathVariable UUID spaceId) {
        return schedule.choice(actor, spaceId);
    }
}
