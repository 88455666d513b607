package fr.parvis.chat.letters;

import fr.parvis.chat.letters.HeldLetterView.AcceptedView;
import fr.parvis.chat.letters.SpaceBoxStore.Held;
import fr.parvis.chat.letters.SpaceLetters.Letter;
import fr.parvis.mail.incoming.Answer.Attachment;
import fr.parvis.mail.incoming.BoxMail;
import fr.parvis.mail.incoming.BoxTarget;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Mails to a space that wait for the word of who runs it: accepted, each opens a topic,
/// or becomes what its box makes of it; refused, or after thirty days,
/// nothing of it is left.
@Service
class HeldLetters {
    private static final Duration KEPT = Duration.ofDays(30);

    private final SpaceBoxStore store;
    private final SpaceBoxes boxes;
    private final SpaceLetters letters;
    private final List<BoxTarget> targets;
    private final Correspondents correspondents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeldLetters(
            SpaceBoxStore store,
            SpaceBoxes boxes,
            SpaceLetters letters,
            List<BoxTarget> targets,
            Correspondents correspondents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.boxes = boxes;
        this.letters = letters;
        this.targets = targets;
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
        var files = store.files(id);
        var target = held.personId() == null ? Optional.<BoxTarget>empty() : target(held);
        var address = target.isPresent()
                ? target.get().accept(Objects.requireNonNull(held.personId()), mail(held, files))
                : "/messages/" + topic(actor, spaceId, held, command, files);
        forget(spaceId, id);
        return new AcceptedView(address);
    }

    private UUID topic(Actor actor, UUID spaceId, Held held, AcceptLetter command, List<Attachment> files) {
        var letter = new Letter(held.id(), held.title(), held.body(), files);
        return held.personId() != null
                ? letters.post(held.personId(), spaceId, letter)
                : letters.postFor(actor.personId(), admit(held, command), spaceId, letter);
    }

    /// Who else takes it; nobody where that address was closed meanwhile.
    private Optional<BoxTarget> target(Held held) {
        var box = held.box();
        return box == null
                ? Optional.empty()
                : targets.stream().filter(one -> one.isOpen(box)).findFirst();
    }

    private static BoxMail mail(Held held, List<Attachment> files) {
        return new BoxMail(
                held.id(),
                String.valueOf(held.box()),
                held.sender(),
                held.senderName(),
                held.vouched(),
                held.title(),
                held.body(),
                files);
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
