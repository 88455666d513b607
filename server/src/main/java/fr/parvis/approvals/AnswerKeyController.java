package fr.parvis.approvals;

import fr.parvis.platform.PublicEndpoint;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Answering from a mail, by its secret.
@RestController
class AnswerKeyController {
    private final AnswerKeys keys;

    AnswerKeyController(AnswerKeys keys) {
        this.keys = keys;
    }

    /// The secret of a mail.
    record OpenAnswerKey(@NotBlank @Size(max = 100) String token) {}

    /// What one thinks of the version that the mail speaks of.
    record AnswerByKey(
            @NotBlank @Size(max = 100) String token,
            @NotNull AnswerKind kind,
            @Nullable @Size(max = 2000) String reason) {
        @AssertTrue
        boolean isReasoned() {
            return kind == null || !kind.sendsBack() || (reason != null && !reason.isBlank());
        }
    }

    @PublicEndpoint
    @PostMapping("/api/answer-keys")
    AnswerKeys.AwaitedView look(@Valid @RequestBody OpenAnswerKey command) {
        return keys.look(command.token());
    }

    @PublicEndpoint
    @PutMapping("/api/answer-keys/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@Valid @RequestBody AnswerByKey command) {
        keys.answer(command.token(), command.kind(), command.reason());
    }
}
