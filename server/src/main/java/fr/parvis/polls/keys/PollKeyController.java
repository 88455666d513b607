package fr.parvis.polls.keys;

import fr.parvis.platform.PublicEndpoint;
import fr.parvis.polls.ballots.AnswerPoll;
import fr.parvis.polls.keys.PollKeys.PollKeyView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What the page that a mail leads to asks: nobody is signed in there.
@RestController
class PollKeyController {
    private final PollKeys keys;

    PollKeyController(PollKeys keys) {
        this.keys = keys;
    }

    /// The secret of a link.
    record OpenPollKey(@NotBlank @Size(max = 200) String token) {}

    /// What its holder answers.
    record AnswerByPollKey(
            @NotBlank @Size(max = 200) String token,
            @NotNull @Valid AnswerPoll ballot) {}

    @PublicEndpoint
    @PostMapping("/api/poll-keys")
    PollKeyView openPollKey(@Valid @RequestBody OpenPollKey command) {
        return keys.look(command.token());
    }

    @PublicEndpoint
    @PutMapping("/api/poll-keys/ballot")
    PollKeyView answerByPollKey(@Valid @RequestBody AnswerByPollKey command) {
        return keys.answer(command.token(), command.ballot());
    }
}
