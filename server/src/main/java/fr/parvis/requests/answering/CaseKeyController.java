package fr.parvis.requests.answering;

import fr.parvis.platform.PublicEndpoint;
import fr.parvis.requests.cases.MoveCase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Answering a request from a mail, by its secret.
@RestController
class CaseKeyController {
    private final CaseKeys keys;

    CaseKeyController(CaseKeys keys) {
        this.keys = keys;
    }

    /// The secret of a mail.
    record OpenCaseKey(@NotBlank @Size(max = 100) String token) {}

    /// The button that is pressed.
    record MoveByKey(
            @NotBlank @Size(max = 100) String token,
            @NotNull @Valid MoveCase move) {}

    @PublicEndpoint
    @PostMapping("/api/case-keys")
    AskedCaseView look(@Valid @RequestBody OpenCaseKey command) {
        return keys.look(command.token());
    }

    @PublicEndpoint
    @PutMapping("/api/case-keys/step")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@Valid @RequestBody MoveByKey command) {
        keys.answer(command.token(), command.move());
    }
}
