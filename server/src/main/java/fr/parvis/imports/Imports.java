package fr.parvis.imports;

import fr.parvis.documents.Intake;
import fr.parvis.files.Blob;
import fr.parvis.files.Storage;
import fr.parvis.imports.ImportPolicy.Action;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Imports, in the order of their life: begun, looked at, accepted, brought, stopped and resumed, thrown away.
@Service
class Imports {
    static final int MOST_OPEN = 5;

    private static final int PAGE = 100;
    private static final int LINES = 50;

    private final ImportStore store;
    private final ItemStore items;
    private final Intake intake;
    private final Sources sources;
    private final Secrets secrets;
    private final Storage storage;
    private final Spaces spaces;
    private final PlatformSettings platform;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Imports(
            ImportStore store,
            ItemStore items,
            Intake intake,
            Sources sources,
            Secrets secrets,
            Storage storage,
            Spaces spaces,
            PlatformSettings platform,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.intake = intake;
        this.sources = sources;
        this.secrets = secrets;
        this.storage = storage;
        this.spaces = spaces;
        this.platform = platform;
        this.events = events;
        this.clock = clock;
    }

    /// What can be imported into a folder.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, and what depositing refuses there
    ImportOffer offer(Actor actor, UUID folderId) {
        var place = intake.require(actor, folderId);
        ImportPolicy.requireStart(actor, SourceKind.ZIP);
        return new ImportOffer(
                place.id(),
                place.name(),
                place.spaceId(),
                actor.platformAdmin() ? sources.folders() : List.of(),
                sources.hasShares());
    }

    /// Whether a ZIP may come.
    ///
    /// @return the authority whose storage it lies in meanwhile
    UUID prepareZip(Actor actor, UUID folderId) {
        var place = intake.require(actor, folderId);
        ImportPolicy.requireStart(actor, SourceKind.ZIP);
        requireFew(actor);
        return place.organisationId();
    }

    /// A ZIP has come.
    @Transactional
    UUID startZip(Actor actor, UUID folderId, String name, Blob archive) {
        prepareZip(actor, folderId);
        var place = intake.require(actor, folderId);
        return store.insert(
                folderId,
                place.spaceId(),
                actor.personId(),
                SourceKind.ZIP,
                label(name),
                null,
                null,
                archive.hash(),
                clock.instant());
    }

    /// @throws Problem FORBIDDEN, FOLDER_UNKNOWN, ADDRESS_REFUSED, TOO_MANY_IMPORTS
    @Transactional
    ImportView start(Actor actor, UUID folderId, StartImport command) {
        var place = intake.require(actor, folderId);
        ImportPolicy.requireStart(actor, command.source());
        var origin = sources.origin(command);
        requireFew(actor);
        var id = store.insert(
                folderId,
                place.spaceId(),
                actor.personId(),
                command.source(),
                label(origin.label()),
                origin.place(),
                command.login(),
                null,
                clock.instant());
        if (command.secret() != null) {
            secrets.remember(id, command.secret());
        }
        return view(actor, id);
    }

    private void requireFew(Actor actor) {
        if (store.open(actor.personId()) >= MOST_OPEN) {
            throw new Problem(ImportProblem.TOO_MANY_IMPORTS, Map.of("limit", MOST_OPEN));
        }
    }

    private static String label(String name) {
        var label = name.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
        return label.isEmpty() ? "?" : label.substring(0, Math.min(label.length(), 200));
    }

    /// One's own imports into a space, and all of those into folders that one runs.
    List<ImportLine> inSpace(Actor actor, UUID spaceId) {
        spaces.require(actor, spaceId);
        return store.inSpace(spaceId, actor.personId(), LINES).stream()
                .map(one -> new ImportLine(
                        one.id(),
                        one.source(),
                        one.label(),
                        one.state(),
                        one.personId().equals(actor.personId()),
                        one.createdAt(),
                        one.filesDone()))
                .toList();
    }

    ImportView view(Actor actor, UUID id) {
        var one = require(actor, id, false);
        var place = intake.see(actor, one.folderId());
        var totals = items.totals(id);
        var quota = storage.of(place.organisationId());
        var pace = one.workedMillis() < 1000 || one.filesDone() == 0
                ? null
                : 1000.0 * one.filesDone() / one.workedMillis();
        return new ImportView(
                one.id(),
                one.source(),
                one.label(),
                one.spaceId(),
                one.folderId(),
                place.name(),
                one.state(),
                one.failure(),
                awaitsSecret(one, clock.instant()),
                one.startedBy(),
                one.createdAt(),
                one.endedAt(),
                totals.folders(),
                totals.files(),
                totals.bytes(),
                totals.toBring(),
                totals.bytesToBring(),
                totals.brought(),
                totals.bytesBrought(),
                totals.left(),
                pace,
                secondsLeft(one, totals),
                quota.quota() == null ? null : Math.max(0, quota.quota() - quota.used() - quota.reserved()),
                one.duplicates(),
                items.groups(id),
                ImportPolicy.actions(one, isMine(actor, one)).stream()
                        .map(Action::name)
                        .toList());
    }

    private boolean awaitsSecret(Import one, Instant now) {
        return one.source().hasSecret()
                && one.isUnderWay()
                && !one.isWorkedAt(now)
                && secrets.find(one.id()).isEmpty();
    }

    /// By whichever is the slower: the number of files, or their weight.
    private static @Nullable Long secondsLeft(Import one, ItemStore.Totals totals) {
        if (one.workedMillis() < 1000 || one.filesDone() == 0 || one.state() != Import.State.RUNNING) {
            return null;
        }
        var byFiles = (double) totals.toBring() / one.filesDone();
        var byBytes = one.bytesDone() == 0 ? 0 : (double) totals.bytesToBring() / one.bytesDone();
        return Math.round(Math.max(byFiles, byBytes) * one.workedMillis() / 1000);
    }

    /// What is to be said of single items.
    Page<ImportItemView> items(Actor actor, UUID id, @Nullable String mark, @Nullable String after) {
        require(actor, id, false);
        var from = after == null ? 0 : number(Cursor.parts(after, 1).getFirst());
        return Page.of(items.marked(id, mark, from, PAGE + 1), PAGE, last -> Cursor.of(last.number()));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    /// All that it found, page by page, for its report.
    List<ImportItemView> report(Actor actor, UUID id, int after) {
        require(actor, id, false);
        return items.all(id, after, 1000);
    }

    /// An Internet shortcut, as Windows reads them, to the folder that it went into.
    String pointer(Actor actor, UUID id) {
        return "[InternetShortcut]\r\nURL="
                + platform.link("/d/" + require(actor, id, false).folderId()) + "\r\n";
    }

    /// @throws Problem NOT_TO_BE_ACCEPTED, IMPORT_TOO_LARGE
    @Transactional
    ImportView accept(Actor actor, UUID id, AcceptImport command) {
        var one = requireTo(actor, id, Action.ACCEPT);
        var place = intake.require(actor, one.folderId());
        var totals = items.totals(id);
        var wanted = totals.bytesToBring() - (command.duplicates() == Duplicates.LEAVE ? totals.twinBytes() : 0);
        var quota = storage.of(place.organisationId());
        if (quota.quota() != null && quota.used() + quota.reserved() + wanted > quota.quota()) {
            throw new Problem(
                    ImportProblem.IMPORT_TOO_LARGE,
                    Map.of("left", Math.max(0, quota.quota() - quota.used() - quota.reserved())));
        }
        store.accept(id, command.duplicates(), clock.instant());
        moved(one);
        return view(actor, id);
    }

    /// Ends with the batch under way, which comes whole or not at all.
    @Transactional
    ImportView stop(Actor actor, UUID id) {
        var one = requireTo(actor, id, Action.STOP);
        store.halt(id, null, clock.instant());
        secrets.forget(id);
        moved(one);
        return view(actor, id);
    }

    /// @throws Problem SECRET_NEEDED, NOT_HALTED
    @Transactional
    ImportView resume(Actor actor, UUID id, ResumeImport command) {
        var one = require(actor, id, true);
        if (!isMine(actor, one) || !awaitsSecret(one, clock.instant())) {
            ImportPolicy.require(one, isMine(actor, one), Action.RESUME);
        }
        intake.require(actor, one.folderId());
        if (one.source().hasSecret()) {
            if (command.secret() != null) {
                secrets.remember(id, command.secret());
            } else if (secrets.find(id).isEmpty()) {
                throw new Problem(ImportProblem.SECRET_NEEDED);
            }
        }
        store.resume(id);
        moved(one);
        return view(actor, id);
    }

    @Transactional
    void discard(Actor actor, UUID id) {
        var one = requireTo(actor, id, Action.DISCARD);
        secrets.forget(id);
        store.delete(id);
        moved(one);
    }

    private Import requireTo(Actor actor, UUID id, Action action) {
        var one = require(actor, id, true);
        ImportPolicy.require(one, isMine(actor, one), action);
        return one;
    }

    /// @throws Problem NOT_FOUND for who neither started it nor runs the folder it goes into, or sees that folder no
    /// more
    private Import require(Actor actor, UUID id, boolean lock) {
        var one = store.find(id, lock).orElseThrow(Problem::notFound);
        if (!intake.manages(actor, one.folderId()) && !isMine(actor, one)) {
            throw Problem.notFound();
        }
        return one;
    }

    private static boolean isMine(Actor actor, Import one) {
        return one.personId().equals(actor.personId());
    }

    private void moved(Import one) {
        events.publishEvent(new ImportMoved(one.id(), List.of(one.personId())));
    }
}
