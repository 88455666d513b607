package fr.parvis.demo;

import fr.parvis.activity.Bell;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.OpenConversation;
import fr.parvis.chat.messages.Messages;
import fr.parvis.chat.messages.WriteMessage;
import fr.parvis.chat.reading.ReadUpTo;
import fr.parvis.chat.reading.Readings;
import fr.parvis.platform.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Has the people of the demo say what they said, each at their hour.
@Component
class DemoTalk {
    private static final Duration READ = Duration.ofHours(40);
    private static final Duration OLD = Duration.ofDays(14);
    private static final Pattern NAMED = Pattern.compile("\\(person:([a-z.-]+)\\)");
    private static final int SEED = 7;

    private final Conversations conversations;
    private final Messages messages;
    private final Readings readings;
    private final Bell bell;
    private final DemoPeople people;
    private final DemoStore store;

    DemoTalk(
            Conversations conversations,
            Messages messages,
            Readings readings,
            Bell bell,
            DemoPeople people,
            DemoStore store) {
        this.conversations = conversations;
        this.messages = messages;
        this.readings = readings;
        this.bell = bell;
        this.people = people;
        this.store = store;
    }

    /// Where a conversation stands.
    private static final class Place {
        final UUID id;
        final Map<Integer, UUID> roots = new HashMap<>();
        final Map<Integer, UUID> last = new HashMap<>();
        long read;

        Place(UUID id) {
            this.id = id;
        }
    }

    void talk(Instant now) {
        var dialogue = new DemoDialogue(now);
        var places = new HashMap<String, Place>();
        var chance = new Random(SEED);
        for (var line : dialogue.lines()) {
            Moment.at(line.at(), () -> {
                var topic = java.util.Objects.requireNonNull(dialogue.topics().get(line.topic()), line.topic());
                var place = places.computeIfAbsent(line.topic(), _ -> new Place(open(topic)));
                return say(place, line, now, chance);
            });
        }
        for (var topic : dialogue.topics().values()) {
            var place = places.get(topic.key());
            if (place != null && place.read > 0) {
                Moment.at(now.minus(READ), () -> read(topic, place));
            }
        }
        Moment.at(now.minus(OLD), () -> readBells(now.minus(OLD)));
    }

    private UUID open(DemoDialogue.Topic topic) {
        var opener = people.actor(topic.speakers().getFirst());
        return topic.space().isEmpty()
                ? conversations.open(
                        opener,
                        new OpenConversation(
                                List.of(store.id("person", topic.speakers().getLast())), null))
                : conversations.openTopic(opener, store.id("space", topic.space()), topic.title());
    }

    private boolean say(Place place, DemoLine line, Instant now, Random chance) {
        var actor = people.actor(line.author());
        var last = place.last.get(line.exchange());
        if (line.kind() == DemoLine.Kind.REACTION) {
            if (last != null) {
                messages.react(actor, last, line.text());
            }
            return true;
        }
        var root = line.kind() == DemoLine.Kind.ANSWER ? place.roots.get(line.exchange()) : null;
        var id = id(line.at(), chance);
        var said = messages.write(actor, place.id, new WriteMessage(id, named(line.text()), root))
                .message();
        place.last.put(line.exchange(), id);
        if (root == null) {
            place.roots.put(line.exchange(), id);
        }
        if (line.at().isBefore(now.minus(READ))) {
            place.read = said.seq();
        }
        return true;
    }

    /// Nobody is behind by more than two days.
    private boolean read(DemoDialogue.Topic topic, Place place) {
        for (var person : topic.speakers()) {
            readings.read(people.actor(person), place.id, new ReadUpTo(place.read));
        }
        for (var person : topic.listeners()) {
            readings.read(people.actor(person), place.id, new ReadUpTo(place.read));
        }
        return true;
    }

    /// What rang weeks ago has been seen since.
    private boolean readBells(Instant until) {
        for (var person : Cast.people()) {
            bell.readUpTo(people.actor(person.key()), until);
        }
        return true;
    }

    private String named(String text) {
        return NAMED.matcher(text).replaceAll(name -> "(person:" + store.id("person", name.group(1)) + ")");
    }

    /// As a browser makes them (RFC 9562, version 7), but always the same.
    private static UUID id(Instant at, Random chance) {
        var time = at.toEpochMilli() << 16 | 0x7000 | chance.nextInt(0x1000);
        return new UUID(time, chance.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
