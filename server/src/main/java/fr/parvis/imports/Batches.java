package fr.parvis.imports;

import fr.parvis.documents.DocumentProblem;
import fr.parvis.documents.Intake;
import fr.parvis.files.Blob;
import fr.parvis.files.Consignments;
import fr.parvis.files.Consignments.Parcel;
import fr.parvis.files.FileProblem;
import fr.parvis.files.Storage;
import fr.parvis.imports.sources.Refusal;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A batch becomes folders and documents in one transaction: the tree, the contents, the quota, what the import
/// remembers of it.
@Component
class Batches {
    /// What the next file would be answered as well.
    private static final Set<ProblemType> FOR_ALL = Set.of(
            FileProblem.QUOTA_EXCEEDED,
            FileProblem.DISK_FULL,
            PlatformProblem.NOT_FOUND,
            PlatformProblem.FORBIDDEN,
            DocumentProblem.IN_TRASH,
            DocumentProblem.WRONG_KIND,
            DocumentProblem.SPACE_CLOSED,
            ImportProblem.EXPORT_FOR_FACILITATORS);
    /// What a ZIP without dates says, and what no clock says.
    private static final Instant OLDEST = Instant.parse("1980-01-02T00:00:00Z");

    private final ImportStore store;
    private final ItemStore items;
    private final Intake intake;
    private final Restoring restoring;
    private final Consignments consignments;
    private final Storage storage;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Batches(
            ImportStore store,
            ItemStore items,
            Intake intake,
            Restoring restoring,
            Consignments consignments,
            Storage storage,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.items = items;
        this.intake = intake;
        this.restoring = restoring;
        this.consignments = consignments;
        this.storage = storage;
        this.events = events;
        this.clock = clock;
    }

    static boolean concernsAll(Problem refused) {
        return FOR_ALL.contains(refused.type());
    }

    static Item.Settled left(Item item, Refusal why, @Nullable String about) {
        return new Item.Settled(item.number(), "LEFT", null, why.name(), about, null, null, null);
    }

    /// The folder that an item lies in may have come since it was read.
    Item withParent(Import one, Item item) {
        return items.pending(one.id(), item.number() - 1, 1).getFirst();
    }

    /// @param parcels the contents of the files among others
    /// @param left what is done with already
    /// @throws Problem what is said against one of them, or against all
    void take(Import one, Shift shift, List<Item> batch, Map<Integer, Parcel> parcels, List<Item.Settled> left) {
        var files = batch.stream().filter(item -> !item.folder()).toList();
        var contents = files.stream()
                .map(item -> Objects.requireNonNull(parcels.get(item.number())))
                .toList();
        consignments.take(contents, blobs -> {
            shift.hold();
            var actor = Actor.of(one.personId());
            var top = intake.begin(actor, one.folderId());
            var settled = new ArrayList<>(left);
            var known = known(actor, one);
            var made = folders(actor, top, batch, known, settled);
            var load = new Load(files, blobs, made);
            var brought = known == null
                    ? files(actor, one, top, load, settled)
                    : versions(actor, one, top, load, known, settled);
            items.settle(one.id(), settled);
            store.progress(
                    one.id(),
                    settled.size() - settledFolders(batch, settled),
                    blobs.stream().mapToLong(Blob::size).sum(),
                    0);
            events.publishEvent(new ImportMoved(one.id(), List.of(one.personId())));
            storage.use(top.organisationId(), top.spaceId(), brought);
            return brought;
        });
    }

    private static long settledFolders(List<Item> batch, List<Item.Settled> settled) {
        var folders = new HashSet<Integer>();
        batch.stream().filter(Item::folder).forEach(item -> folders.add(item.number()));
        return settled.stream().filter(one -> folders.contains(one.number())).count();
    }

    /// What comes, and which folders have come with it.
    private record Load(List<Item> files, List<Blob> blobs, Map<Integer, UUID> folders) {}

    /// @return null where it is no space that was taken away
    private Restoring.@Nullable Known known(Actor actor, Import one) {
        if (one.source() != SourceKind.EXPORT) {
            return null;
        }
        if (!intake.manages(actor, one.folderId())) {
            throw new Problem(ImportProblem.EXPORT_FOR_FACILITATORS);
        }
        return new Restoring.Known(restoring.members(one.spaceId()), new HashMap<>());
    }

    /// @return how many bytes are kept from now on
    private long versions(
            Actor actor, Import one, Intake.Place top, Load load, Restoring.Known known, List<Item.Settled> settled) {
        var brought = 0L;
        for (var at = 0; at < load.files().size(); at++) {
            var item = load.files().get(at);
            var blob = load.blobs().get(at);
            var parent = parent(top, item, load.folders());
            var outcome = parent == null
                    ? left(item, Refusal.PARENT, null)
                    : restoring.version(actor, one, parent, item, blob, date(item), known);
            settled.add(outcome);
            brought += outcome.fate().equals("BROUGHT") ? blob.size() : 0;
        }
        restoring.tell(top);
        return brought;
    }

    private Map<Integer, UUID> folders(
            Actor actor,
            Intake.Place top,
            List<Item> batch,
            Restoring.@Nullable Known known,
            List<Item.Settled> settled) {
        var made = new HashMap<Integer, UUID>();
        for (var item : batch) {
            if (item.folder()) {
                var parent = parent(top, item, made);
                var folder = parent == null
                        ? Optional.<Intake.Place>empty()
                        : known == null
                                ? intake.folder(actor, parent, item.name())
                                : restoring.folder(actor, parent, item, known.members());
                folder.ifPresent(place -> made.put(item.number(), place.id()));
                settled.add(folder.map(place -> brought(item, place))
                        .orElseGet(() -> left(item, parent == null ? Refusal.PARENT : Refusal.REFUSED, null)));
            }
        }
        return made;
    }

    private static Item.Settled brought(Item item, Intake.Place folder) {
        return new Item.Settled(
                item.number(),
                "BROUGHT",
                folder.name(),
                said(item, folder.name()),
                item.about(),
                null,
                null,
                folder.id());
    }

    private static @Nullable UUID parent(Intake.Place top, Item item, Map<Integer, UUID> made) {
        if (item.parent() == null) {
            return top.id();
        }
        var come = made.get(item.parent());
        return come == null ? item.parentEntry() : come;
    }

    /// @return how many bytes are kept from now on
    private long files(Actor actor, Import one, Intake.Place top, Load load, List<Item.Settled> settled) {
        var leave = one.duplicates() == Duplicates.LEAVE;
        var hashes = load.blobs().stream().map(Blob::hash).distinct().toList();
        var known = leave ? intake.known(actor, one.spaceId(), hashes) : Map.<String, String>of();
        var seen = new HashMap<String, String>();
        var arrivals = new ArrayList<Intake.Arrival>();
        var arriving = new ArrayList<Item>();
        for (var at = 0; at < load.files().size(); at++) {
            var item = load.files().get(at);
            var blob = load.blobs().get(at);
            var parent = parent(top, item, load.folders());
            var twin = blob.size() == 0 ? null : known.get(blob.hash());
            if (parent == null) {
                settled.add(left(item, Refusal.PARENT, null));
            } else if (twin != null) {
                settled.add(left(item, Refusal.DUPLICATE_HERE, twin));
            } else if (leave && blob.size() > 0 && seen.putIfAbsent(blob.hash(), item.path()) != null) {
                settled.add(left(item, Refusal.DUPLICATE_WITHIN, seen.get(blob.hash())));
            } else {
                arrivals.add(new Intake.Arrival(parent, item.name(), blob, date(item)));
                arriving.add(item);
            }
        }
        if (arrivals.isEmpty()) {
            return 0;
        }
        var outcomes = intake.bring(actor, top, arrivals, "Importé de « " + one.label() + " »");
        var brought = 0L;
        for (var at = 0; at < arriving.size(); at++) {
            var blob = arrivals.get(at).blob();
            settled.add(settled(arriving.get(at), outcomes.get(at), blob));
            brought += outcomes.get(at).made() ? blob.size() : 0;
        }
        return brought;
    }

    private static Item.Settled settled(Item item, Intake.Outcome outcome, Blob blob) {
        if (outcome.made()) {
            return new Item.Settled(
                    item.number(),
                    "BROUGHT",
                    outcome.name(),
                    said(item, outcome.name()),
                    item.about(),
                    blob.hash(),
                    blob.size(),
                    outcome.documentId());
        }
        return outcome.refusal() == null
                ? new Item.Settled(
                        item.number(),
                        "LEFT",
                        null,
                        Refusal.ALREADY_THERE.name(),
                        null,
                        blob.hash(),
                        blob.size(),
                        outcome.documentId())
                : left(item, outcome.refusal().equals("locked") ? Refusal.LOCKED : Refusal.REFUSED, outcome.refusal());
    }

    /// What was said beforehand, but for its name, of which the truth is known now.
    private static @Nullable String said(Item item, String name) {
        var before = item.mark();
        if (before != null && !before.equals("NAMESAKE") && !before.equals("RENAMED")) {
            return before;
        }
        return name.equals(item.path().substring(item.path().lastIndexOf('/') + 1)) ? null : "RENAMED";
    }

    private Instant date(Item item) {
        var now = clock.instant();
        var date = item.modifiedAt();
        return date == null || date.isAfter(now) || date.isBefore(OLDEST) ? now : date;
    }

    /// Nothing is left: says so once.
    @Transactional
    public void end(Import one) {
        var now = clock.instant();
        var place = intake.begin(Actor.of(one.personId()), one.folderId());
        var totals = items.totals(one.id());
        store.end(one.id(), now);
        events.publishEvent(new ImportMoved(one.id(), List.of(one.personId())));
        events.publishEvent(new ImportEnded(
                place.id(),
                one.label(),
                totals.brought() + "/" + totals.files(),
                true,
                place.spaceId(),
                place.accessListId(),
                ImportView.address(one.id()),
                one.personId(),
                now));
    }
}
