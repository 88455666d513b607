package fr.parvis.realtime;

import fr.parvis.platform.ActorSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What this node hears: from the other nodes, and from the database, which tells each change of a membership and each
/// end of a session, whoever made it.
@Component
class Nodes {
    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final String MEMBERSHIP = "parvis_membership";
    private static final String SESSION = "parvis_session";

    private final Routes routes;
    private final Rooms rooms;
    private final Lines lines;
    private final Newcomers newcomers;
    private final Voice voice;
    private final JsonMapper json;
    private final ActorSource actors;

    Nodes(
            LiveBus bus,
            PostgresLine line,
            Routes routes,
            Rooms rooms,
            Lines lines,
            Newcomers newcomers,
            Voice voice,
            JsonMapper json,
            ActorSource actors) {
        this.routes = routes;
        this.rooms = rooms;
        this.lines = lines;
        this.newcomers = newcomers;
        this.voice = voice;
        this.json = json;
        this.actors = actors;
        line.listen(MEMBERSHIP, this::memberships);
        line.listen(SESSION, ended -> lines.signedOut(Set.of(UUID.fromString(ended))));
        line.onGap(this::gap);
        bus.listen(this::heard, this::gap);
    }

    private void heard(String message) {
        try {
            var news = json.readValue(message, News.class);
            if (news.missing()) {
                gap();
            } else if (!news.node().equals(voice.node())) {
                heard(news);
            }
        } catch (JacksonException senseless) {
            LOG.warn("A node of another version speaks: everybody reads again");
            gap();
        }
    }

    private void heard(News news) {
        if (news.event() != null) {
            routes.happenedElsewhere(news.event());
        } else if (news.here() != null) {
            rooms.hereElsewhere(news.node(), news.here());
        } else if (news.writes() != null) {
            rooms.writesElsewhere(news.writes());
        } else {
            rooms.alive(news.node());
        }
    }

    /// `person space,person space,…`
    private void memberships(String pairs) {
        Arrays.stream(pairs.split(",")).map(pair -> pair.split(" ")).forEach(pair -> {
            var person = UUID.fromString(pair[0]);
            lines.noteRights(person);
            if (lines.has(person)) {
                newcomers.changed(person, UUID.fromString(pair[1]), lines);
            }
        });
    }

    private void gap() {
        lines.gap();
        rooms.gap();
    }

    /// What a node did last before it died was kept, but perhaps not told: everybody reads again.
    void lookAtNodes() {
        voice.sayAlive();
        if (rooms.forgetSilentNodes()) {
            gap();
        }
    }

    /// Sessions also end by themselves, and accounts are closed.
    @Scheduled(fixedDelay = 5_000)
    void lookAtSessions() {
        var open = lines.sessions();
        if (open.isEmpty()) {
            return;
        }
        try {
            var ended = new HashSet<>(open);
            ended.removeAll(actors.inForce(open));
            if (!ended.isEmpty()) {
                lines.signedOut(ended);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("Sessions cannot be read just now", away);
        }
    }
}
