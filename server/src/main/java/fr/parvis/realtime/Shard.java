package fr.parvis.realtime;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A part of the connected people, and the one thread that tells them things: who is in which space is its own affair,
/// so that whoever was removed is told nothing more, without any lock.
final class Shard {
    private static final Logger LOG = LoggerFactory.getLogger(Shard.class);

    /// Past it events are dropped, and everybody reads again.
    private static final int MOST_QUEUED = 20_000;

    static final int MOST_LINES_OF_A_PERSON = 60;
    private static final int SLOTS = 30;

    private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final AtomicBoolean dropped = new AtomicBoolean();
    private final Map<UUID, Person> persons = new HashMap<>();
    private final Map<UUID, Set<Person>> spaces = new HashMap<>();
    private final List<Set<LiveSocket>> heartbeats = new ArrayList<>();
    private final Recently recently = new Recently();
    private final long silence;
    private final long tick;
    private final Runnable afterDrop;
    private final Thread thread;
    private long nextTick;
    private int slot;
    private volatile boolean running = true;

    /// Somebody connected, by one tab or several.
    private static final class Person {
        final UUID id;
        final Set<LiveSocket> lines = new LinkedHashSet<>();
        Set<UUID> spaces = Set.of();

        Person(UUID id) {
            this.id = id;
        }
    }

    /// @param heartbeat how often each line is asked for a sign of life; after two and a half it is let go of
    /// @param afterDrop tells everybody to read again
    Shard(int number, Duration heartbeat, Runnable afterDrop) {
        this.afterDrop = afterDrop;
        silence = heartbeat.toNanos() * 5 / 2;
        tick = heartbeat.toNanos() / SLOTS;
        nextTick = System.nanoTime() + tick;
        for (int each = 0; each < SLOTS; each++) {
            heartbeats.add(new HashSet<>());
        }
        thread = Thread.ofPlatform().daemon().name("live-" + number).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void stop() {
        running = false;
        thread.interrupt();
    }

    /// Does something when its turn comes; what must not be forgotten.
    void run(Runnable what) {
        work.add(what);
    }

    /// Tells something when its turn comes, or notes that it could not.
    void tell(Runnable what) {
        if (work.size() < MOST_QUEUED) {
            work.add(what);
        } else {
            dropped.set(true);
        }
    }

    private void run() {
        while (running) {
            try {
                var next = work.poll(Math.max(0, nextTick - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (next != null) {
                    next.run();
                } else if (dropped.getAndSet(false)) {
                    afterDrop.run();
                }
                if (System.nanoTime() >= nextTick) {
                    nextTick += tick;
                    beat();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException fault) {
                LOG.error("An event could not be told", fault);
            }
        }
    }

    private void beat() {
        slot = (slot + 1) % SLOTS;
        long now = System.nanoTime();
        for (var line : List.copyOf(heartbeats.get(slot))) {
            if (line.isOver(now, silence)) {
                line.end();
                leave(line);
            } else {
                line.send(Frames.HEARTBEAT);
            }
        }
    }

    // Everything below runs on the thread of the shard.

    /// False when the person has too many lines already.
    boolean join(LiveSocket line) {
        var person = persons.computeIfAbsent(line.personId(), Person::new);
        boolean accepted = person.lines.size() < MOST_LINES_OF_A_PERSON;
        if (accepted) {
            person.lines.add(line);
        }
        // A line that is refused is let go of with the others.
        line.slot = (slot + 1 + (int) ((System.identityHashCode(line) & 0xFFFF_FFFFL) % SLOTS)) % SLOTS;
        heartbeats.get(line.slot).add(line);
        return accepted;
    }

    void leave(LiveSocket line) {
        if (line.slot < 0) {
            return;
        }
        heartbeats.get(line.slot).remove(line);
        line.slot = -1;
        forget(line);
    }

    /// Tells it nothing more; its end is still looked after.
    void forget(LiveSocket line) {
        var person = persons.get(line.personId());
        if (person != null && person.lines.remove(line) && person.lines.isEmpty()) {
            persons.remove(person.id);
            person.spaces.forEach(space -> leaveSpace(space, person));
        }
    }

    /// From now on the person hears of these spaces, and of no other.
    void place(UUID personId, Set<UUID> now) {
        var person = persons.get(personId);
        if (person != null) {
            person.spaces.stream().filter(space -> !now.contains(space)).forEach(space -> leaveSpace(space, person));
            now.forEach(
                    space -> spaces.computeIfAbsent(space, _ -> new HashSet<>()).add(person));
            person.spaces = now;
        }
    }

    private void leaveSpace(UUID space, Person person) {
        var there = spaces.get(space);
        if (there != null && there.remove(person) && there.isEmpty()) {
            spaces.remove(space);
        }
    }

    /// @param gap what a browser is told as well where its page was read before news that the person was to hear
    void greet(UUID personId, ByteBuffer hello, ByteBuffer gap) {
        for (var line : linesOf(personId)) {
            if (!line.greeted) {
                line.greeted = true;
                line.send(hello);
                if (recently.since(
                        line.pageFrom(),
                        (told, readers) ->
                                told.persons().contains(personId) || isTold(personId, told.space(), readers))) {
                    line.send(gap);
                }
            }
        }
    }

    /// @param readers those of the space who may hear of it; null for all of them
    void note(Recently.Audience told, @Nullable Set<UUID> readers) {
        recently.note(told, readers);
    }

    int inSpace(UUID space) {
        return spaces.getOrDefault(space, Set.of()).size();
    }

    /// @param readers those of the space who may hear of it; null for all of them
    void toSpace(UUID space, @Nullable Set<UUID> readers, ByteBuffer frame) {
        for (var person : spaces.getOrDefault(space, Set.of())) {
            if (readers == null || readers.contains(person.id)) {
                for (var line : person.lines) {
                    line.send(frame);
                }
            }
        }
    }

    void toPersons(Collection<UUID> named, ByteBuffer frame) {
        named.forEach(person -> linesOf(person).forEach(line -> line.send(frame)));
    }

    /// @param readers null for everybody in the space
    boolean isTold(UUID personId, @Nullable UUID space, @Nullable Set<UUID> readers) {
        var person = persons.get(personId);
        return person != null
                && space != null
                && person.spaces.contains(space)
                && (readers == null || readers.contains(personId));
    }

    void missed(ByteBuffer gap) {
        recently.forget();
        everyLine().forEach(line -> line.send(gap));
    }

    List<LiveSocket> everyLine() {
        return persons.values().stream()
                .flatMap(person -> person.lines.stream())
                .toList();
    }

    private Set<LiveSocket> linesOf(UUID personId) {
        var person = persons.get(personId);
        return person == null ? Set.of() : person.lines;
    }
}
