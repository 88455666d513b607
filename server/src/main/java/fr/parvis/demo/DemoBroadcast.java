package fr.parvis.demo;

import fr.parvis.broadcasts.Broadcasts;
import fr.parvis.broadcasts.Sender;
import fr.parvis.broadcasts.WriteBroadcast;
import fr.parvis.broadcasts.reading.ReceivedBroadcasts;
import fr.parvis.broadcasts.results.Results;
import fr.parvis.platform.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// A message to the whole council, three weeks ago: most confirmed within two days, one was phoned, two have not opened
/// it yet.
@Component
class DemoBroadcast {
    private static final Duration SENT = Duration.ofDays(20);
    private static final String AUTHOR = "claire.demangeot";
    private static final String TITLE = "Coupure d’eau rue de la Fontaine, jeudi";
    private static final String BODY = """
            Le syndicat remplace la vanne de la rue de la Fontaine jeudi, de 8 h à 12 h. L’eau sera coupée rue de la Fontaine et place du Lavoir.
            Merci de prévenir les habitants qui vous en parleront : une réserve d’eau sera disponible à l’atelier municipal.
            """;
    private static final List<String> UNOPENED = List.of("hugues.pontarlin", "patrice.longuemare");
    private static final List<String> OPENED = List.of("damien.sautret", "elodie.masserand", "ludovic.hennezel");
    private static final String PHONED = "marcel.ferrand-haye";

    private final Broadcasts broadcasts;
    private final Sender sender;
    private final ReceivedBroadcasts received;
    private final Results results;
    private final DemoPeople people;
    private final DemoStore store;

    DemoBroadcast(
            Broadcasts broadcasts,
            Sender sender,
            ReceivedBroadcasts received,
            Results results,
            DemoPeople people,
            DemoStore store) {
        this.broadcasts = broadcasts;
        this.sender = sender;
        this.received = received;
        this.results = results;
        this.people = people;
        this.store = store;
    }

    void send(Instant now) {
        var sentAt = now.minus(SENT);
        var id = Moment.at(sentAt, this::send);
        var council = Cast.groups().stream()
                .filter(group -> group.key().equals("conseillers"))
                .findFirst()
                .orElseThrow()
                .members();
        var hours = 1;
        for (var person : council) {
            hours += 2;
            Moment.at(sentAt.plus(Duration.ofHours(hours)), () -> read(id, person));
        }
        Moment.at(sentAt.plus(Duration.ofDays(4)), () -> {
            results.call(people.actor(AUTHOR), id, store.id("person", PHONED), "Il préviendra ses voisins.");
            return true;
        });
    }

    private UUID send() {
        var author = people.actor(AUTHOR);
        var id = broadcasts.begin(author, store.id("authority", "valbourg"));
        var council = List.of(store.id("group", "conseillers"));
        broadcasts.write(
                author,
                id,
                new WriteBroadcast(TITLE, BODY.strip(), true, null, false, council, List.of(), List.of(), List.of()));
        broadcasts.send(author, id, broadcasts.preview(author, id));
        sender.tell();
        return id;
    }

    private boolean read(UUID id, String person) {
        var reader = people.actor(person);
        if (OPENED.contains(person)) {
            received.read(reader, id);
        } else if (!UNOPENED.contains(person) && !PHONED.equals(person)) {
            received.confirm(reader, id);
        }
        return true;
    }
}
