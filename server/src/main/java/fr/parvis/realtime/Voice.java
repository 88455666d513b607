package fr.parvis.realtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What this node says to the others.
@Component
class Voice {
    private static final int PERSONS_AT_ONCE = 100;

    /// This start of this node.
    private final UUID node = UUID.randomUUID();

    private final LiveBus bus;
    private final JsonMapper json;

    Voice(LiveBus bus, JsonMapper json) {
        this.bus = bus;
        this.json = json;
    }

    UUID node() {
        return node;
    }

    void say(News.Here here) {
        bus.publish(json.writeValueAsString(News.of(node, here)));
    }

    void say(News.Writes writes) {
        bus.publish(json.writeValueAsString(News.of(node, writes)));
    }

    void sayAlive() {
        bus.publish(json.writeValueAsString(News.alive(node)));
    }

    /// What is too long for the bus travels without its payload; many persons travel in several parts.
    void say(LiveEvent event) {
        for (var part : parts(event)) {
            var whole = json.writeValueAsString(News.of(node, part));
            bus.publish(
                    whole.getBytes(StandardCharsets.UTF_8).length <= bus.longest()
                            ? whole
                            : json.writeValueAsString(News.of(node, part.withoutPayload())));
        }
    }

    private static List<LiveEvent> parts(LiveEvent event) {
        var persons = event.personIds();
        List<LiveEvent> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < persons.size(); from += PERSONS_AT_ONCE) {
            var some = persons.subList(from, Math.min(persons.size(), from + PERSONS_AT_ONCE));
            @Nullable UUID space = from == 0 ? event.spaceId() : null;
            parts.add(event.forPersons(space, from == 0 ? event.accessListId() : null, some));
        }
        return parts;
    }
}
