package fr.parvis.realtime;

import fr.parvis.platform.Looked;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The lines of this node, by shards: a person's lines are all in one.
@Component
class Lines implements SmartLifecycle {
    /// How much one line's reading again costs, in milliseconds of spreading.
    private static final int SPREAD = 2;

    private static final int LONGEST_SPREAD = 10_000;
    private static final int FEW = 50;

    private final JsonMapper json;
    private final Newcomers newcomers;
    private final Rooms rooms;
    private final ApplicationEventPublisher events;
    private final List<Shard> shards;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<UUID, Integer> connected = new ConcurrentHashMap<>();
    private volatile boolean running;

    Lines(LiveSettings settings, JsonMapper json, Newcomers newcomers, Rooms rooms, ApplicationEventPublisher events) {
        this.json = json;
        this.newcomers = newcomers;
        this.rooms = rooms;
        this.events = events;
        int count = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
        shards = IntStream.range(0, count)
                .mapToObj(number -> new Shard(number, settings.heartbeat(), this::gap))
                .toList();
    }

    /// What a browser says: `watch` a room (null: none any more), that one is `typing` there, or that somebody
    /// `look`s at the page and does something.
    record Said(String type, @Nullable UUID id) {}

    private Shard shard(UUID personId) {
        return shards.get(Math.floorMod(personId.hashCode(), shards.size()));
    }

    void join(LiveSocket line) {
        open.incrementAndGet();
        connected.merge(line.personId(), 1, Integer::sum);
        var shard = shard(line.personId());
        shard.run(() -> {
            if (shard.join(line)) {
                newcomers.came(line.personId(), this);
            } else {
                line.close(CloseCode.TOO_MANY);
            }
        });
    }

    void leave(LiveSocket line) {
        open.decrementAndGet();
        connected.computeIfPresent(line.personId(), (_, lines) -> lines == 1 ? null : lines - 1);
        rooms.leave(line);
        var shard = shard(line.personId());
        shard.run(() -> shard.leave(line));
    }

    void said(LiveSocket line, String text) throws BrokenFrame {
        try {
            Said said = json.readValue(text, Said.class);
            switch (said == null ? null : said.type()) {
                case "watch" -> rooms.watch(line, said.id());
                case "typing" -> rooms.typing(line, said.id());
                case "look" -> events.publishEvent(new Looked(line.personId()));
                case null, default -> throw new BrokenFrame(CloseCode.REFUSED);
            }
        } catch (JacksonException senseless) {
            throw new BrokenFrame(CloseCode.REFUSED);
        } catch (DataAccessException away) {
            line.close(CloseCode.RESTART);
        }
    }

    /// From now on the person hears of these spaces, and knows whose rights to look at again.
    void place(UUID personId, Set<UUID> spaces, Collection<UUID> changed, int newcomersNow) {
        var shard = shard(personId);
        shard.run(() -> {
            shard.place(personId, spaces);
            var spread = spread(newcomersNow);
            shard.greet(personId, text(new Told.State("hello", spread)), text(new Told.State("gap", spread)));
            changed.forEach(space -> shard.toPersons(List.of(personId), text(new Told.Rights("rights", space))));
        });
    }

    /// @param readers those whom the access list of the event lets read; null when it has none
    void deliver(LiveEvent event, @Nullable Set<UUID> readers) {
        var space = event.spaceId();
        for (var shard : shards) {
            shard.tell(() -> {
                shard.note(new Recently.Audience(space, event.accessListId(), event.personIds()), readers);
                var receivers = space == null ? 0 : shard.inSpace(space);
                if (receivers == 0 && event.personIds().isEmpty()) {
                    return;
                }
                var frame = text(changed(event, receivers * shards.size()));
                if (space != null) {
                    shard.toSpace(space, readers, frame);
                }
                var others = event.personIds().stream()
                        .filter(person -> !shard.isTold(person, space, readers))
                        .toList();
                shard.toPersons(others, frame);
            });
        }
    }

    private Told.Changed changed(LiveEvent event, int receivers) {
        var spread = event.payload() == null && receivers > FEW ? spread(receivers) : null;
        return new Told.Changed(event.topic(), event.spaceId(), event.payload(), spread);
    }

    private static int spread(int receivers) {
        return receivers <= FEW ? 0 : Math.min(LONGEST_SPREAD, receivers * SPREAD);
    }

    /// Something may have been missed: who is where is looked at again, and then every browser reads again.
    void gap() {
        newcomers.lookAgain(Set.copyOf(connected.keySet()), this);
        var frame = text(new Told.State("gap", spread(open.get())));
        shards.forEach(shard -> shard.run(() -> shard.missed(frame)));
    }

    ByteBuffer text(Object told) {
        return Frames.text(json.writeValueAsBytes(told));
    }

    /// The sessions that lines are open in.
    Set<UUID> sessions() {
        var all = shards.stream()
                .map(shard -> {
                    var answer = new CompletableFuture<Set<UUID>>();
                    shard.run(() -> {
                        var sessions = new HashSet<UUID>();
                        shard.everyLine().forEach(line -> {
                            var session = line.sessionId();
                            if (session != null) {
                                sessions.add(session);
                            }
                        });
                        answer.complete(sessions);
                    });
                    return answer;
                })
                .toList();
        var sessions = new HashSet<UUID>();
        all.forEach(part -> sessions.addAll(part.join()));
        return sessions;
    }

    void signedOut(Set<UUID> sessions) {
        shards.forEach(shard -> shard.run(() -> shard.everyLine().stream()
                .filter(line -> line.sessionId() != null && sessions.contains(line.sessionId()))
                .forEach(line -> {
                    line.close(CloseCode.SIGNED_OUT);
                    shard.forget(line);
                    rooms.leave(line);
                })));
    }

    /// The person entered a space, left it or changed role there: a page read before must learn it.
    void noteRights(UUID personId) {
        var shard = shard(personId);
        shard.run(() -> shard.note(new Recently.Audience(null, null, List.of(personId)), null));
    }

    boolean has(UUID personId) {
        return connected.containsKey(personId);
    }

    @Override
    public void start() {
        shards.forEach(Shard::start);
        running = true;
    }

    /// Browsers are told to come back.
    @Override
    public void stop() {
        running = false;
        var told = shards.stream()
                .map(shard -> CompletableFuture.runAsync(
                        () -> shard.everyLine().forEach(line -> line.close(CloseCode.RESTART)), shard::run))
                .toList();
        told.forEach(CompletableFuture::join);
        shards.forEach(Shard::stop);
    }

    /// Its thread begins once.
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
