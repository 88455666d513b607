package fr.parvis.setup;

import fr.parvis.platform.PublicEndpoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// All of it answers 404 once the installation has its first person.
@RestController
class FirstVisitController {
    private final FirstVisit firstVisit;

    FirstVisitController(FirstVisit firstVisit) {
        this.firstVisit = firstVisit;
    }

    /// The code from the console.
    record TryCode(@NotBlank @Size(max = 60) String code) {}

    @PublicEndpoint
    @GetMapping("/api/setup")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void isOpen() {
        firstVisit.requireOpen();
    }

    @PublicEndpoint
    @PostMapping("/api/setup/code")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void tryCode(@Valid @RequestBody TryCode command) {
        firstVisit.requireCode(command.code());
    }

    /// The browser signs in afterwards, as anybody does.
    @PublicEndpoint
    @PostMapping("/api/setup")
    @ResponseStatus(HttpStatus.CREATED)
    void setUp(@Valid @RequestBody SetUp command) {
        firstVisit.setUp(command);
    }
}
