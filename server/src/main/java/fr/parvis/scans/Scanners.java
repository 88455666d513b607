package fr.parvis.scans;

import fr.parvis.people.PeopleProblem;
import fr.parvis.people.signin.MachineSecrets;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.SpaceAction;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The machines of a space, let in and sent away by who runs it.
@Service
class Scanners {
    private static final int MOST = 20;
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    /// Machines want a name to sign in with.
    private static final String LOGIN = "copieur";

    private final ScannerStore store;
    private final MachineSecrets secrets;
    private final Spaces spaces;
    private final PlatformSettings platform;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scanners(
            ScannerStore store,
            MachineSecrets secrets,
            Spaces spaces,
            PlatformSettings platform,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.spaces = spaces;
        this.platform = platform;
        this.events = events;
        this.clock = clock;
    }

    List<ScannerView> inSpace(UUID spaceId) {
        return store.inForce(spaceId).stream()
                .map(row -> new ScannerView(
                        row.id(),
                        row.name(),
                        row.madeBy(),
                        address(row.id()),
                        row.createdAt(),
                        row.usedAt().orElse(null),
                        row.from().orElse(null)))
                .toList();
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN, SPACE_ARCHIVED, TOO_MANY_SCANNERS
    @Transactional
    MadeScanner make(Actor actor, UUID spaceId, MakeScanner command) {
        requireRun(actor, spaceId);
        if (store.inForce(spaceId).size() >= MOST) {
            throw new Problem(ScanProblem.TOO_MANY_SCANNERS, Map.of("limit", MOST));
        }
        var secret = secrets.make();
        var name = command.name().strip();
        var at = clock.instant();
        var id = store.insert(spaceId, name, secrets.hash(secret), actor.personId(), at);
        events.publishEvent(new ScannerLetIn(id, name, spaceId, at, actor.personId()));
        return new MadeScanner(id, name, address(id), LOGIN, secret);
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN, SPACE_ARCHIVED
    @Transactional
    void revoke(Actor actor, UUID spaceId, UUID id) {
        requireRun(actor, spaceId);
        var at = clock.instant();
        var name = store.revoke(spaceId, id, at).orElseThrow(Problem::notFound);
        events.publishEvent(new ScannerSentAway(id, name, spaceId, at, actor.personId()));
    }

    private void requireRun(Actor actor, UUID spaceId) {
        spaces.require(actor, spaceId);
        spaces.require(actor, spaceId, SpaceAction.MANAGE_MEMBERS);
    }

    /// The machine that comes. Wrong secrets are counted by the address they come from; the right one never waits.
    ///
    /// @throws Problem WRONG_CREDENTIALS, TOO_MANY_TRIES
    Scanner require(UUID id, String secret, String from) {
        var at = clock.instant();
        var known = store.find(id, secrets.hash(secret)).orElse(null);
        if (known == null) {
            secrets.countWrong(Scanner.path(id), from);
            throw new Problem(PeopleProblem.WRONG_CREDENTIALS);
        }
        if (known.lastUsedAt().filter(at.minus(SEEN_EVERY)::isBefore).isEmpty()) {
            store.used(id, from, at);
        }
        return known.scanner();
    }

    private String address(UUID id) {
        return platform.link(Scanner.path(id));
    }
}
