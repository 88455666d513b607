package fr.parvis.polls.ballots;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BallotController {
    private final Ballots ballots;

    BallotController(Ballots ballots) {
        this.ballots = ballots;
    }

    /// What one answered under one's name.
    @GetMapping("/api/polls/{id}/ballots/mine")
    List<PollAnswer> myBallot(Actor actor, @PathVariable UUID id) {
        return ballots.mine(actor, id);
    }

    @PutMapping("/api/polls/{id}/ballots/mine")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answerPoll(Actor actor, @PathVariable UUID id, @Valid @RequestBody AnswerPoll command) {
        ballots.answer(actor, id, command.answers(), command.edition());
    }
}
