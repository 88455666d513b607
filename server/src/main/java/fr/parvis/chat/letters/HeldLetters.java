package fr.parvis.chat.letters;

import fr.parvis.chat.letters.HeldLetterView.AcceptedView;
import fr.parvis.chat.letters.SpaceBoxStore.Held;
import fr.parvis.chat.letters.SpaceLetters.Letter;
import fr.parvis.people.Correspondents;
import fr.parvis.people.NewCorrespondent;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Mails to a space that wait for the word of who runs it: accepted, each opens a topic; refused, or after thirty days,
/// nothing of it is left.
@Service
class HeldLetters {
    private static final Duration KEPT = Duration.ofDays(30);

    private final SpaceBoxStore store;
    private final SpaceBoxes boxes;
    private final SpaceLetters letters;
    private final Correspondents correspondents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldLetters(
            SpaceBoxStore store,
            SpaceBoxes boxes,
            SpaceLetters letters,
            Correspondents correspondents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.boxes = boxes;
        this.letters = letters;
        this.correspondents = correspondents;
        this.events = events;
        this.clock = clock;
    }

    /// The oldest first.
    List<HeldLetterView> held(Actor actor, UUID spaceId) {
        boxes.requireRun(actor, spaceId);
        return store.held(spaceId);
    }

    /// Who accepts it answers for its sender: where that is somebody of the space, the topic is theirs.
    ///
    /// @throws Problem NOT_FOUND as well where somebody decided before; INVALID without the name of who is unknown;
    /// what [Correspondents#admit] refuses; FORBIDDEN where the member may not write there any more
    @Transactional
    AcceptedView accept(Actor actor, UUID spaceId, UUID id, AcceptLetter command) {
        boxes.requireRunning(actor, spaceId);
        var held = store.take(spaceId, id).orElseThrow(Problem::notFound);
        var letter = new Letter(held.id(), held.title(), held.body(), store.files(id));
        var topic = held.personId() != null
                ? letters.post(held.personId(), spaceId, letter)
                : letters.postFor(actor.personId(), admit(held, command), spaceId, letter);
        forget(spaceId, id);
        return new AcceptedView(topic);
    }

    private UUID admit(Held held, AcceptLetter command) {
        var given = command.givenName();
        var family = command.familyName();
        if (isBlank(given) || isBlank(family)) {
            var missing = new ArrayList<String>();
            if (isBlank(given)) {
                missing.add("givenName");
            }
            if (isBlank(family)) {
                missing.add("familyName");
            }
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", missing));
        }
        return correspondents.admit(
                new NewCorrespondent(held.sender(), String.valueOf(given), String.valueOf(family), command.about()));
    }

    private static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    /// Its sender is told nothing: they may be anybody.
    @Transactional
    void refuse(Actor actor, UUID spaceId, UUID id) {
        boxes.requireRun(actor, spaceId);
        store.take(spaceId, id).orElseThrow(Problem::notFound);
        forget(spaceId, id);
    }

    private void forget(UUID spaceId, UUID id) {
        store.forget(id);
        events.publishEvent(new HeldChanged(spaceId));
    }

    @Scheduled(cron = "0 23 4 * * *")
    void forgetOld() {
        store.forgetBefore(clock.instant().minus(KEPT));
    }
}
