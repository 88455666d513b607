package fr.parvis.realtime;

import fr.parvis.platform.LiveRoom;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Who looks at what together, on all nodes, and who writes there: known while they do, and stored nowhere. A line
/// looks at one thing, and is admitted by its module each time it comes.
@Component
class Rooms {
    /// Of a crowd some names are enough.
    private static final int NAMED = 50;

    private final ObjectProvider<LiveRoom> doors;
    private final LiveStore store;
    private final Voice voice;
    private final JsonMapper json;
    private final long silence;
    private final Map<UUID, Room> rooms = new HashMap<>();
    private final Map<UUID, Long> nodes = new HashMap<>();

    Rooms(ObjectProvider<LiveRoom> doors, LiveStore store, Voice voice, JsonMapper json, LiveSettings settings) {
        this.doors = doors;
        this.store = store;
        this.voice = voice;
        this.json = json;
        silence = settings.signOfLife().toNanos() * 7 / 2;
    }

    private static final class Room {
        final Map<LiveSocket, Told.Name> lines = new LinkedHashMap<>();
        final Map<UUID, News.Here> elsewhere = new HashMap<>();
        boolean ask = true;
        boolean changedHere;
        boolean changed;

        List<Told.Name> here() {
            return lines.values().stream().distinct().toList();
        }
    }

    /// The line looks at this now, or at nothing (null). Who may not is told nothing, as if it did not exist.
    void watch(LiveSocket line, @Nullable UUID room) {
        if (room == null || !admitted(line.personId(), room)) {
            leave(line);
            return;
        }
        var person = new Told.Name(line.personId(), store.name(line.personId()));
        synchronized (this) {
            leave(line);
            if (!line.isClosing()) {
                line.room = room;
                var place = rooms.computeIfAbsent(room, _ -> new Room());
                place.lines.put(line, person);
                place.changedHere = true;
                place.changed = true;
            }
        }
    }

    private boolean admitted(UUID personId, UUID room) {
        return doors.stream().anyMatch(door -> door.admits(personId, room));
    }

    synchronized void leave(LiveSocket line) {
        var room = line.room;
        line.room = null;
        var place = room == null ? null : rooms.get(room);
        if (place != null && place.lines.remove(line) != null) {
            place.changedHere = true;
            place.changed = true;
        }
    }

    /// The person writes there; told to the others in the same room, about once a second for each line.
    void typing(LiveSocket line, @Nullable UUID room) {
        Told.Name person;
        synchronized (this) {
            var place = room == null || !room.equals(line.room) ? null : rooms.get(room);
            person = place == null ? null : place.lines.get(line);
        }
        if (room != null && person != null && line.typing().take()) {
            tellTyping(room, person);
            voice.say(new News.Writes(room, person));
        }
    }

    void writesElsewhere(News.Writes writes) {
        tellTyping(writes.room(), writes.person());
    }

    private void tellTyping(UUID room, Told.Name person) {
        var frame = text(new Told.Typing("typing", room, person));
        synchronized (this) {
            var place = rooms.get(room);
            if (place != null) {
                place.lines.keySet().stream()
                        .filter(line -> !line.personId().equals(person.id()))
                        .forEach(line -> line.send(frame));
            }
        }
    }

    /// Somebody's rights changed: whether they may still be where they are.
    void lookAgain(UUID personId) {
        Map<LiveSocket, UUID> where = new HashMap<>();
        synchronized (this) {
            for (var entry : rooms.entrySet()) {
                entry.getValue().lines.keySet().stream()
                        .filter(line -> line.personId().equals(personId))
                        .forEach(line -> where.put(line, entry.getKey()));
            }
        }
        where.forEach((line, room) -> {
            if (!admitted(personId, room)) {
                leave(line);
            }
        });
    }

    synchronized void hereElsewhere(UUID node, News.Here here) {
        nodes.put(node, System.nanoTime());
        var place = rooms.computeIfAbsent(here.room(), _ -> new Room());
        var before = here.count() == 0 ? place.elsewhere.remove(node) : place.elsewhere.put(node, here);
        boolean same = before == null ? here.count() == 0 : before.people().equals(here.people());
        place.changed |= !same;
        place.changedHere |= here.ask() && !place.lines.isEmpty();
        if (place.lines.isEmpty() && place.elsewhere.isEmpty()) {
            rooms.remove(here.room());
        }
    }

    synchronized void alive(UUID node) {
        nodes.put(node, System.nanoTime());
    }

    /// Something may have been missed: everybody says again who is there.
    synchronized void gap() {
        rooms.values().forEach(place -> {
            place.ask = true;
            place.changedHere = true;
        });
    }

    /// Who looked through a node that gives no more sign of life looks no more.
    ///
    /// @return whether there was such a node
    synchronized boolean forgetSilentNodes() {
        long now = System.nanoTime();
        var gone = new HashSet<UUID>();
        nodes.forEach((node, at) -> {
            if (now - at > silence) {
                gone.add(node);
            }
        });
        nodes.keySet().removeAll(gone);
        rooms.values()
                .forEach(place -> place.changed |= place.elsewhere.keySet().removeAll(gone));
        return !gone.isEmpty();
    }

    /// Comings and goings of a moment are told at once, to those who look and to the other nodes.
    @Scheduled(fixedDelay = 250)
    void tell() {
        List<News.Here> said = new ArrayList<>();
        synchronized (this) {
            for (var places = rooms.entrySet().iterator(); places.hasNext(); ) {
                var entry = places.next();
                var place = entry.getValue();
                if (place.changed) {
                    var frame = text(presence(entry.getKey(), place));
                    place.lines.keySet().forEach(line -> line.send(frame));
                    place.changed = false;
                }
                if (place.changedHere) {
                    var here = place.here();
                    said.add(new News.Here(entry.getKey(), some(here), here.size(), place.ask && !here.isEmpty()));
                    place.changedHere = false;
                    place.ask = here.isEmpty();
                }
                if (place.lines.isEmpty() && place.elsewhere.isEmpty()) {
                    places.remove();
                }
            }
        }
        said.forEach(voice::say);
    }

    private static Told.Presence presence(UUID room, Room place) {
        Set<Told.Name> people = new LinkedHashSet<>(place.here());
        int uncounted = 0;
        for (var here : place.elsewhere.values()) {
            people.addAll(here.people());
            uncounted += here.count() - here.people().size();
        }
        return new Told.Presence("presence", room, some(List.copyOf(people)), people.size() + uncounted);
    }

    private static List<Told.Name> some(List<Told.Name> people) {
        return people.size() <= NAMED ? people : List.copyOf(people.subList(0, NAMED));
    }

    private ByteBuffer text(Object told) {
        return Frames.text(json.writeValueAsBytes(told));
    }
}
