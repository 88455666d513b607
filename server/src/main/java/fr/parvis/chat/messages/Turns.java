package fr.parvis.chat.messages;

import fr.parvis.chat.MessageView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Messages that come to one conversation at the same moment are kept together: whoever comes while a transaction is
/// on its way to the disk waits for the next one, which takes all who wait. See ADR 0113.
@Component
class Turns {
    private static final int MOST_TOGETHER = 50;

    private final Writing writing;
    private final ConcurrentHashMap<UUID, Room> rooms = new ConcurrentHashMap<>();

    Turns(Writing writing) {
        this.writing = writing;
    }

    /// Those who write to one conversation at the moment.
    private static final class Room {
        final ReentrantLock door = new ReentrantLock();
        final ConcurrentLinkedQueue<Turn> waiting = new ConcurrentLinkedQueue<>();
        int people;
    }

    /// Somebody's message, and what became of it. Changed and read by who holds the door.
    private static final class Turn {
        final NewMessage message;

        @Nullable
        MessageView written;

        @Nullable
        RuntimeException refused;

        Turn(NewMessage message) {
            this.message = message;
        }

        MessageView answer() {
            if (written == null) {
                throw refused == null ? new IllegalStateException("The turn was lost.") : refused;
            }
            return written;
        }
    }

    /// Answers once the message is kept.
    ///
    /// @throws RuntimeException what [Writing#write] throws for this message
    MessageView write(NewMessage message) {
        var turn = new Turn(message);
        var room = enter(turn);
        room.door.lock();
        try {
            while (room.waiting.contains(turn)) {
                write(next(room));
            }
        } finally {
            room.door.unlock();
            leave(message.conversation().id());
        }
        return turn.answer();
    }

    private Room enter(Turn turn) {
        return rooms.compute(turn.message.conversation().id(), (_, there) -> {
            var room = there == null ? new Room() : there;
            room.people++;
            room.waiting.add(turn);
            return room;
        });
    }

    private void leave(UUID conversationId) {
        rooms.computeIfPresent(conversationId, (_, room) -> --room.people == 0 ? null : room);
    }

    private static List<Turn> next(Room room) {
        var together = new ArrayList<Turn>();
        while (together.size() < MOST_TOGETHER && !room.waiting.isEmpty()) {
            together.add(room.waiting.remove());
        }
        return together;
    }

    private void write(List<Turn> together) {
        if (together.size() > 1) {
            try {
                keep(together);
                return;
            } catch (RuntimeException oneOfThem) {
                // Nothing was kept: each on its own, so that what is wrong with one is said to that one alone.
            }
        }
        for (var turn : together) {
            try {
                keep(List.of(turn));
            } catch (RuntimeException refused) {
                turn.refused = refused;
            }
        }
    }

    private void keep(List<Turn> together) {
        var written = writing.write(together.stream().map(turn -> turn.message).toList());
        for (int each = 0; each < together.size(); each++) {
            together.get(each).written = written.get(each);
        }
    }
}
