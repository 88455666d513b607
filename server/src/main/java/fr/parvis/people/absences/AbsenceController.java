package fr.parvis.people.absences;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One's own absence.
@RestController
@RequestMapping("/api/profile/absence")
class AbsenceController {
    private final Absences absences;

    AbsenceController(Absences absences) {
        this.absences = absences;
    }

    /// @param absence null for who is not away, and will not be
    record MyAbsence(@Nullable AbsenceView absence) {}

    @GetMapping
    MyAbsence absence(Actor actor) {
        return new MyAbsence(absences.find(actor).orElse(null));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(Actor actor, @Valid @RequestBody SetAbsence command) {
        absences.set(actor, command);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor) {
        absences.end(actor);
    }
}
