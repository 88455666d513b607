package fr.parvis.polls;

import fr.parvis.platform.Actor;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Polls, from their draft to their end.
@RestController
class PollController {
    /// The id of what was just begun.
    record PollId(UUID id) {}

    private final Polls polls;
    private final PollDrafts drafts;
    private final Opening opening;
    private final PollReminders reminders;

    PollController(Polls polls, PollDrafts drafts, Opening opening, PollReminders reminders) {
        this.polls = polls;
        this.drafts = drafts;
        this.opening = opening;
        this.reminders = reminders;
    }

    @GetMapping("/api/spaces/{spaceId}/polls")
    PollPage polls(Actor actor, @PathVariable UUID spaceId, @RequestParam(required = false) @Nullable String after) {
        return polls.page(actor, spaceId, after);
    }

    @PostMapping("/api/spaces/{spaceId}/polls")
    @ResponseStatus(HttpStatus.CREATED)
    PollId beginPoll(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody WritePoll content) {
        return new PollId(drafts.begin(actor, spaceId, content));
    }

    @GetMapping("/api/spaces/{spaceId}/poll-choices")
    PollChoices pollChoices(Actor actor, @PathVariable UUID spaceId) {
        return drafts.choices(actor, spaceId);
    }

    /// How much those whom one would ask are asked already.
    @PostMapping("/api/spaces/{spaceId}/poll-fatigue")
    PollFatigue pollFatigue(Actor actor, @PathVariable UUID spaceId, @Valid @RequestBody WritePoll content) {
        return drafts.fatigue(actor, spaceId, content);
    }

    /// When which polls of one's are open.
    @GetMapping("/api/polls")
    List<CalendarLine> pollCalendar(Actor actor) {
        return polls.calendar(actor);
    }

    @GetMapping("/api/polls/{id}")
    PollView poll(Actor actor, @PathVariable UUID id) {
        return polls.poll(actor, id);
    }

    @DeleteMapping("/api/polls/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropPoll(Actor actor, @PathVariable UUID id) {
        drafts.drop(actor, id);
    }

    @GetMapping("/api/polls/{id}/content")
    WritePoll pollContent(Actor actor, @PathVariable UUID id) {
        return drafts.content(actor, id);
    }

    /// Keeps a draft as it is written.
    @PutMapping("/api/polls/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepPoll(Actor actor, @PathVariable UUID id, @Valid @RequestBody WritePoll content) {
        drafts.keep(actor, id, content);
    }

    /// Opens what was written.
    @PutMapping("/api/polls/{id}/opening")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void openPoll(Actor actor, @PathVariable UUID id, @Valid @RequestBody WritePoll content) {
        opening.open(actor, id, content);
    }

    /// Changes one that is open.
    @PutMapping("/api/polls/{id}/content")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void editPoll(Actor actor, @PathVariable UUID id, @Valid @RequestBody WritePoll content) {
        opening.edit(actor, id, content);
    }

    @PutMapping("/api/polls/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closePoll(Actor actor, @PathVariable UUID id) {
        opening.close(actor, id);
    }

    @PutMapping("/api/polls/{id}/reminder")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remindOfPoll(Actor actor, @PathVariable UUID id) {
        reminders.remind(actor, id);
    }

    @PutMapping("/api/polls/{id}/newcomers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void askNewcomers(Actor actor, @PathVariable UUID id) {
        opening.askNewcomers(actor, id);
    }
}
