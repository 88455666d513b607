package fr.parvis.scans;

import fr.parvis.documents.CreatePaths;
import fr.parvis.documents.Documents;
import fr.parvis.documents.EntryAction;
import fr.parvis.documents.Filing;
import fr.parvis.documents.Intake;
import fr.parvis.files.Arrivals;
import fr.parvis.files.Storage;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// *À classer*: what machines have sent, until somebody has filed it.
@Service
class Inbox {
    private static final String NAME = "À classer";
    private static final int MOST = 200;

    private final Scanners scanners;
    private final ScannerStore store;
    private final Documents documents;
    private final Intake intake;
    private final Filing filing;
    private final Arrivals arrivals;
    private final Storage storage;
    private final Spaces spaces;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(
            Scanners scanners,
            ScannerStore store,
            Documents documents,
            Intake intake,
            Filing filing,
            Arrivals arrivals,
            Storage storage,
            Spaces spaces,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scanners = scanners;
        this.store = store;
        this.documents = documents;
        this.intake = intake;
        this.filing = filing;
        this.arrivals = arrivals;
        this.storage = storage;
        this.spaces = spaces;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// Takes what a machine sends, in the name of who let it in; a name that is taken gets a number.
    ///
    /// @throws Problem what depositing refuses to that person, what [Arrivals#receive] refuses, UNUSABLE_NAME
    void receive(Scanner scanner, String name, InputStream content, long announced) {
        var actor = Actor.of(scanner.createdBy());
        var usable = Intake.name(name);
        var folder = Objects.requireNonNull(transaction.execute(_ -> intake.require(actor, folder(actor, scanner))));
        arrivals.receive(folder.organisationId(), content, announced, blob -> {
            var place = intake.begin(actor, folder.id());
            var at = clock.instant();
            var arrival = new Intake.Arrival(place.id(), usable, blob, at);
            var outcome = intake.bring(actor, place, List.of(arrival), "Numérisé par « " + scanner.name() + " »")
                    .getFirst();
            var id = outcome.documentId();
            if (id == null) {
                throw new Problem(PlatformProblem.CONFLICT);
            }
            if (outcome.made()) {
                events.publishEvent(new ScanReceived(
                        id,
                        outcome.name(),
                        scanner.name(),
                        place.spaceId(),
                        place.accessListId(),
                        at,
                        scanner.createdBy()));
            }
            storage.use(place.organisationId(), place.spaceId(), outcome.made() ? blob.size() : 0);
            return outcome;
        });
    }

    /// The one it had, unless it was thrown away or taken to another space.
    private UUID folder(Actor actor, Scanner scanner) {
        return store.folder(scanner.spaceId())
                .filter(id -> isThere(actor, scanner, id))
                .orElseGet(() -> made(actor, scanner));
    }

    private boolean isThere(Actor actor, Scanner scanner, UUID id) {
        var seen = documents.document(actor, id);
        return seen.entry().trashedAt() == null && seen.space().id().equals(scanner.spaceId());
    }

    private UUID made(Actor actor, Scanner scanner) {
        var root = documents.root(actor, scanner.spaceId()).entry().id();
        var folder = Objects.requireNonNull(documents
                .createPaths(actor, root, new CreatePaths(List.of(NAME)))
                .get(NAME));
        store.keepFolder(scanner.spaceId(), folder);
        return folder;
    }

    /// What waits in a space, and who sends it.
    InboxView inbox(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        var runs = member.role() == Role.FACILITATOR;
        var can = new ArrayList<String>();
        var folder = store.folder(spaceId).flatMap(id -> seen(actor, spaceId, id));
        if (folder.filter(entry -> entry.can().contains(EntryAction.DEPOSIT)).isPresent()) {
            can.add("FILE");
        }
        if (runs) {
            can.add("RUN_SCANNERS");
        }
        return new InboxView(
                folder.map(fr.parvis.documents.EntryView::id).orElse(null),
                folder.map(entry -> scans(actor, entry.id())).orElse(List.of()),
                runs ? scanners.inSpace(spaceId) : List.of(),
                List.copyOf(can));
    }

    private Optional<fr.parvis.documents.EntryView> seen(Actor actor, UUID spaceId, UUID folderId) {
        try {
            var entry = documents.document(actor, folderId).entry();
            return Optional.of(entry)
                    .filter(one -> one.trashedAt() == null && one.spaceId().equals(spaceId));
        } catch (Problem hidden) {
            return Optional.empty();
        }
    }

    private List<ScanView> scans(Actor actor, UUID folderId) {
        return filing.waiting(actor, folderId, MOST).stream()
                .map(one -> new ScanView(
                        one.id(),
                        one.name(),
                        ScanName.suggested(one.name(), one.text(), one.at()),
                        one.size(),
                        one.mediaType(),
                        one.at()))
                .toList();
    }

    /// @throws Problem NOT_FOUND, NOT_WAITING, and what [Filing#file] refuses
    @Transactional
    FiledScan file(Actor actor, UUID id, FileScan command) {
        var folderId = filing.folderOf(actor, id);
        if (!store.isInbox(folderId)) {
            throw new Problem(ScanProblem.NOT_WAITING);
        }
        var name = filing.file(actor, id, command.folderId(), command.name());
        var inbox = intake.see(actor, folderId);
        events.publishEvent(new ScanFiled(id, inbox.spaceId(), inbox.accessListId()));
        return new FiledScan(id, command.folderId(), name);
    }
}
