package fr.parvis.antivirus;

import static java.util.stream.Collectors.groupingBy;

import fr.parvis.antivirus.ContentHolder.Held;
import fr.parvis.antivirus.ContentJudged.How;
import fr.parvis.antivirus.QuarantineView.HolderView;
import fr.parvis.antivirus.QuarantineView.ItemView;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the administrator of the installation does about infected contents: sees them, has them destroyed, or
/// releases one that was taken for infected by mistake; and what is done while the daemon is silent. They are told
/// what things are called and where they lie, and read none of them.
@Service
class Quarantine {
    private static final int MOST = 200;

    private final QuarantineStore store;
    private final Daemon daemon;
    private final ClamdAddress address;
    private final ObjectProvider<ContentHolder> holders;
    private final ContentSource contents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Quarantine(
            QuarantineStore store,
            Daemon daemon,
            ClamdAddress address,
            ObjectProvider<ContentHolder> holders,
            ContentSource contents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.daemon = daemon;
        this.address = address;
        this.holders = holders;
        this.contents = contents;
        this.events = events;
        this.clock = clock;
    }

    QuarantineView view(Actor actor) {
        requireAdministrator(actor);
        var expected = daemon.isExpected();
        var version = daemon.version();
        var counts = store.counts();
        var lines = store.lines(MOST);
        var hashes = lines.stream().map(QuarantineStore.Line::hash).toList();
        var held = holders.stream()
                .flatMap(holder -> holder.holding(hashes).stream())
                .collect(groupingBy(Held::hash));
        return new QuarantineView(
                address.toString(),
                expected,
                version,
                counts.waiting(),
                counts.older(),
                counts.tooLarge(),
                store.state().liftedAt(),
                counts.quarantined(),
                lines.stream()
                        .map(line -> item(line, held.getOrDefault(line.hash(), List.of())))
                        .toList());
    }

    private static ItemView item(QuarantineStore.Line line, List<Held> held) {
        return new ItemView(
                line.hash(),
                line.size(),
                line.signature(),
                line.foundAt(),
                line.releasedAt(),
                line.releasedBy(),
                line.reason(),
                line.destroyedAt(),
                line.destroyedBy(),
                held.stream()
                        .map(one ->
                                new HolderView(one.thingId(), one.name(), one.spaceName(), one.broughtBy(), one.at()))
                        .toList());
    }

    /// @throws Problem NOT_QUARANTINED
    @Transactional
    public void release(Actor actor, String hash, ReleaseContent command) {
        requireAdministrator(actor);
        var reason = command.reason().strip();
        var signature = store.release(hash, actor.personId(), reason, clock.instant())
                .orElseThrow(() -> new Problem(AntivirusProblem.NOT_QUARANTINED));
        events.publishEvent(new ContentJudged(hash, How.RELEASED, signature, actor.personId(), reason));
    }

    /// @throws Problem NOT_QUARANTINED
    @Transactional
    public void destroy(Actor actor, String hash) {
        requireAdministrator(actor);
        var signature = store.destroy(hash, actor.personId(), clock.instant())
                .orElseThrow(() -> new Problem(AntivirusProblem.NOT_QUARANTINED));
        contents.destroy(hash);
        events.publishEvent(new ContentJudged(hash, How.DESTROYED, signature, actor.personId(), null));
    }

    /// Has contents that wait delivered, until the daemon answers again.
    ///
    /// @throws Problem ANTIVIRUS_ANSWERS
    @Transactional
    public void lift(Actor actor) {
        requireAdministrator(actor);
        if (daemon.answers()) {
            throw new Problem(AntivirusProblem.ANTIVIRUS_ANSWERS);
        }
        store.lift(clock.instant(), actor.personId());
    }

    @Transactional
    public void unlift(Actor actor) {
        requireAdministrator(actor);
        store.unlift();
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.platformAdmin()) {
            throw Problem.forbidden();
        }
    }
}
