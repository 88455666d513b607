package fr.parvis.retention;

import fr.parvis.documents.Trash;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.retention.ClutterView.Copy;
import fr.parvis.retention.ClutterView.DocumentLine;
import fr.parvis.retention.ClutterView.DuplicateLine;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the people of a space could throw away, and throwing it away.
@Service
public class Clutter {
    private static final int PAGE = 50;
    private static final int COPIES = 20;

    private final Spaces spaces;
    private final ClutterStore store;
    private final Trash trash;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Clutter(Spaces spaces, ClutterStore store, Trash trash, ApplicationEventPublisher events, Clock clock) {
        this.spaces = spaces;
        this.store = store;
        this.trash = trash;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND for who is not in the space
    public ClutterView clutter(Actor actor, UUID spaceId) {
        var space = spaces.require(actor, spaceId).space();
        var room = store.room(spaceId);
        var figures = store.figures(
                actor.personId(),
                spaceId,
                ClutterSettings.old(clock, ClutterSettings.OLD_YEARS),
                ClutterSettings.unopened(clock),
                ClutterSettings.HEAVY);
        return new ClutterView(
                space.isWritable(),
                room.used(),
                room.quota(),
                room.trashed(),
                space.isWritable() ? figures : List.of());
    }

    /// What is old, heavy, or was never opened.
    public Page<DocumentLine> documents(Actor actor, UUID spaceId, Reason reason, int years, @Nullable String after) {
        spaces.require(actor, spaceId);
        var person = actor.personId();
        var key = after == null ? null : Cursor.parts(after, 2);
        try {
            var id = key == null ? null : UUID.fromString(key.get(1));
            return switch (reason) {
                case OLD ->
                    Page.of(
                            store.old(
                                    person,
                                    spaceId,
                                    ClutterSettings.old(clock, years),
                                    key == null ? null : Instant.parse(key.get(0)),
                                    id,
                                    PAGE + 1),
                            PAGE,
                            last -> Cursor.of(last.changedAt(), last.id()));
                case HEAVY -> byWeight(store.heavy(person, spaceId, ClutterSettings.HEAVY, weight(key), id, PAGE + 1));
                case NEVER_OPENED ->
                    byWeight(store.unopened(
                            person, spaceId, ClutterSettings.unopened(clock), weight(key), id, PAGE + 1));
                case DUPLICATE -> throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("reason")));
            };
        } catch (DateTimeException | IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    private static @Nullable Long weight(@Nullable List<String> key) {
        return key == null ? null : Long.valueOf(key.get(0));
    }

    private static Page<DocumentLine> byWeight(List<DocumentLine> lines) {
        return Page.of(lines, PAGE, last -> Cursor.of(last.bytes(), last.id()));
    }

    /// Contents that lie in the space and somewhere else too, what frees the most first.
    public Page<DuplicateLine> duplicates(Actor actor, UUID spaceId, @Nullable String after) {
        spaces.require(actor, spaceId);
        var key = after == null ? null : Cursor.parts(after, 2);
        try {
            var twins = store.twins(
                    actor.personId(),
                    spaceId,
                    key == null ? null : Long.valueOf(key.get(0)),
                    key == null ? null : key.get(1),
                    PAGE + 1);
            var page = Page.of(twins, PAGE, last -> Cursor.of(last.saved(), last.hash()));
            var hashes = page.items().stream().map(ClutterStore.Twin::hash).toList();
            Map<String, List<Copy>> copies = store.copies(actor.personId(), spaceId, hashes, COPIES).stream()
                    .collect(Collectors.groupingBy(
                            ClutterStore.Placed::hash,
                            Collectors.mapping(ClutterStore.Placed::copy, Collectors.toList())));
            return new Page<>(
                    page.items().stream()
                            .map(twin -> new DuplicateLine(
                                    twin.hash(),
                                    twin.bytes(),
                                    twin.count(),
                                    copies.getOrDefault(twin.hash(), List.of())))
                            .toList(),
                    page.next());
        } catch (NumberFormatException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    /// Puts documents in the trash, from which they come back for thirty days: all of them or none.
    ///
    /// @throws Problem FINAL_STAYS, and whatever throwing away refuses: NOT_FOUND, FORBIDDEN, LOCKED, SPACE_CLOSED
    @Transactional
    public void throwAway(Actor actor, List<UUID> ids) {
        trash.throwAway(actor, ids);
        // Once it is known that the actor may see them: a refusal names one.
        store.finalAmong(ids).ifPresent(name -> {
            throw new Problem(RetentionProblem.FINAL_STAYS, Map.of("name", name));
        });
        events.publishEvent(new ClutterThrown(ids));
    }
}
