package fr.parvis.chat.archives;

import fr.parvis.chat.Text;
import fr.parvis.chat.archives.ArchiveStore.Archive;
import fr.parvis.files.Blob;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Exports of WhatsApp, in the order of their life: come, looked at, accepted, thrown away. Who runs the space brings
/// them: they say who wrote what.
@Service
class TopicArchives {
    private static final int MOST_OPEN = 3;
    private static final int LINES = 20;

    private final ArchiveStore store;
    private final BroughtStore brought;
    private final Spaces spaces;
    private final Clock clock;

    TopicArchives(ArchiveStore store, BroughtStore brought, Spaces spaces, Clock clock) {
        this.store = store;
        this.brought = brought;
        this.spaces = spaces;
        this.clock = clock;
    }

    /// Whether an export may come.
    ///
    /// @return the authority whose storage it lies in meanwhile
    /// @throws Problem NOT_FOUND, FORBIDDEN, SPACE_ARCHIVED, TOO_MANY_ARCHIVES
    UUID prepare(Actor actor, UUID spaceId) {
        var organisationId = requireRun(actor, spaceId);
        if (store.countOpen(spaceId) >= MOST_OPEN) {
            throw new Problem(ArchiveProblem.TOO_MANY_ARCHIVES);
        }
        return organisationId;
    }

    private UUID requireRun(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        if (!member.role().atLeast(Role.FACILITATOR)) {
            throw Problem.forbidden();
        }
        if (!member.space().isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        return member.space().organisationId();
    }

    @Transactional
    UUID start(Actor actor, UUID spaceId, String name, Blob file) {
        prepare(actor, spaceId);
        var clean = Text.line(name + " ", "filename");
        return store.insert(
                spaceId,
                actor.personId(),
                clean.substring(0, Math.min(clean.length(), 200)),
                file.hash(),
                clock.instant());
    }

    /// Those of a space, the latest first.
    List<ArchiveView> ofSpace(Actor actor, UUID spaceId) {
        requireRun(actor, spaceId);
        return store.ofSpace(spaceId, LINES).stream().map(Archive::view).toList();
    }

    ArchiveView view(Actor actor, UUID id) {
        return require(actor, id).view();
    }

    /// @throws Problem NOT_FOUND for who does not run the space
    private Archive require(Actor actor, UUID id) {
        var archive = store.find(id).orElseThrow(Problem::notFound);
        var member = spaces.require(actor, archive.spaceId());
        if (!member.role().atLeast(Role.FACILITATOR)) {
            throw Problem.notFound();
        }
        return archive;
    }

    /// Reads its dates in another order.
    ///
    /// @throws Problem ARCHIVE_NOT_LOOKED_AT
    @Transactional
    ArchiveView read(Actor actor, UUID id, DateOrder order) {
        require(actor, id);
        if (!store.lookAgain(id, order)) {
            throw new Problem(ArchiveProblem.ARCHIVE_NOT_LOOKED_AT);
        }
        return view(actor, id);
    }

    /// @throws Problem ARCHIVE_NOT_LOOKED_AT; INVALID for somebody who is not in the space
    @Transactional
    ArchiveView accept(Actor actor, UUID id, AcceptArchive command) {
        var archive = require(actor, id);
        requireRun(actor, archive.spaceId());
        var people = Set.copyOf(command.people().values());
        if (brought.countMembers(archive.spaceId(), people) != people.size()) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("people")));
        }
        if (!store.accept(id, Text.line(command.title(), "title"), command.people())) {
            throw new Problem(ArchiveProblem.ARCHIVE_NOT_LOOKED_AT);
        }
        return view(actor, id);
    }

    /// Forgets it; what has come as a topic stays.
    ///
    /// @throws Problem ARCHIVE_NOT_LOOKED_AT for one that is on its way
    @Transactional
    void discard(Actor actor, UUID id) {
        require(actor, id);
        if (!store.delete(id)) {
            throw new Problem(ArchiveProblem.ARCHIVE_NOT_LOOKED_AT);
        }
    }
}
