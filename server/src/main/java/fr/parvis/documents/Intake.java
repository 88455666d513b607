package fr.parvis.documents;

import fr.parvis.files.Blob;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Folders and documents that come by the hundred, for an import: in the caller's transaction, with the dates they
/// had, and one piece of news for all. Rights, locks and names are those of [Deposits]; the caller counts the
/// storage.
@Service
public class Intake {
    private static final int MOST_NUMBERS = 1_000;

    private final Entries entries;
    private final EntryStore store;
    private final IntakeStore intake;
    private final Locks locks;
    private final NewVersions newVersions;
    private final Spaces spaces;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Intake(
            Entries entries,
            EntryStore store,
            IntakeStore intake,
            Locks locks,
            NewVersions newVersions,
            Spaces spaces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.store = store;
        this.intake = intake;
        this.locks = locks;
        this.newVersions = newVersions;
        this.spaces = spaces;
        this.events = events;
        this.clock = clock;
    }

    /// A folder that the actor may put things into.
    public record Place(UUID id, String name, UUID spaceId, UUID organisationId, UUID accessListId) {
        private static Place of(Entry folder) {
            return new Place(
                    folder.id(), folder.name(), folder.spaceId(), folder.organisationId(), folder.accessListId());
        }
    }

    /// A file on its way into a folder.
    ///
    /// @param name as [#name] made it
    public record Arrival(UUID folderId, String name, Blob blob, Instant modifiedAt) {}

    /// What became of it.
    ///
    /// @param documentId what was made of it, or what holds the same content under the same name already
    /// @param made whether it was made
    /// @param refusal why not: the slug of a problem; null where it was made, or was there
    public record Outcome(
            @Nullable UUID documentId,
            String name,
            boolean made,
            @Nullable String refusal) {}

    /// @throws Problem NOT_FOUND, WRONG_KIND, and what [EntryAction#DEPOSIT] refuses
    public Place require(Actor actor, UUID folderId) {
        return Place.of(entries.requireFolder(actor, folderId, EntryAction.DEPOSIT));
    }

    /// The same for who may only see it.
    ///
    /// @throws Problem NOT_FOUND
    public Place see(Actor actor, UUID folderId) {
        return Place.of(entries.require(actor, folderId, EntryAction.READ));
    }

    /// Whether the actor runs a folder: they may see what others do there.
    ///
    /// @throws Problem NOT_FOUND for what the actor may not see
    public boolean manages(Actor actor, UUID folderId) {
        var folder = entries.require(actor, folderId, EntryAction.READ);
        return folder.level().atLeast(fr.parvis.spaces.Level.MANAGE);
    }

    /// The name that a folder or file of another system gets.
    ///
    /// @throws Problem UNUSABLE_NAME
    public static String name(String text) {
        return EntryName.adapted(text).value();
    }

    /// Which of some sizes documents of a space have: what has another is nothing that is there.
    public Set<Long> sizes(UUID spaceId, Collection<Long> sizes) {
        return sizes.isEmpty() ? Set.of() : intake.sizes(spaceId, sizes);
    }

    /// Under which name contents lie in a space already, as far as the actor may see it.
    public Map<String, String> known(Actor actor, UUID spaceId, Collection<String> hashes) {
        return hashes.isEmpty() ? Map.of() : intake.known(actor.personId(), spaceId, hashes);
    }

    /// Holds off whatever changes the shape of the space's tree until the end of the transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public Place begin(Actor actor, UUID folderId) {
        entries.shareTree(folderId);
        return require(actor, folderId);
    }

    /// The folder of a name in another one, made where it is missing; where a document bears its name it gets a number.
    ///
    /// @return empty where the actor may not put it there
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Place> folder(Actor actor, UUID parentId, String name) {
        Entry parent;
        try {
            parent = entries.requireFolder(actor, parentId, EntryAction.DEPOSIT);
            locks.requireFree(actor, parentId);
        } catch (Problem refused) {
            return Optional.empty();
        }
        var wanted = new EntryName(name);
        var numbered = wanted;
        for (var number = 2; number < MOST_NUMBERS; number++) {
            store.insertFolder(parent, numbered.value(), actor.personId(), clock.instant());
            var sibling = store.findSibling(actor.personId(), parentId, numbered.value());
            if (sibling.filter(Entry::isFolder).isPresent()) {
                return sibling.map(Place::of);
            }
            numbered = wanted.with(" (" + number + ")", true);
        }
        return Optional.empty();
    }

    /// Makes documents of files. What bears a name that is taken gets a number, unless the same content lies there
    /// under it: bringing again changes nothing.
    ///
    /// @return what became of each, in the same order
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Outcome> bring(Actor actor, Place top, List<Arrival> arrivals, String comment) {
        var folders = new HashMap<UUID, Entry>();
        var refusals = new HashMap<UUID, String>();
        arrivals.stream().map(Arrival::folderId).distinct().forEach(id -> {
            try {
                folders.put(id, entries.requireFolder(actor, id, EntryAction.DEPOSIT));
                locks.requireFree(actor, id);
            } catch (Problem refused) {
                refusals.put(id, refused.type().slug());
            }
        });
        var coming = IntStream.range(0, arrivals.size())
                .filter(place -> isOpen(arrivals.get(place), folders, refusals))
                .boxed()
                .toList();
        var types = newVersions.mediaTypes(
                actor.personId(), coming.stream().map(arrivals::get).toList());
        var rows = new ArrayList<IntakeStore.Row>();
        for (var each = 0; each < coming.size(); each++) {
            var arrival = arrivals.get(coming.get(each));
            var folder = Objects.requireNonNull(folders.get(arrival.folderId()));
            rows.add(IntakeStore.Row.of(coming.get(each), folder, arrival, arrival.name(), types.get(each)));
        }
        var now = clock.instant();
        var made = intake.insert(top.spaceId(), rows, comment, actor.personId(), now);
        var outcomes = new HashMap<Integer, Outcome>();
        for (var row : rows) {
            var id = made.get(row.place());
            outcomes.put(
                    row.place(),
                    id == null ? beside(actor, top, row, comment, now) : new Outcome(id, row.name(), true, null));
        }
        spaces.touched(top.spaceId());
        var documents = outcomes.values().stream()
                .filter(Outcome::made)
                .map(Outcome::documentId)
                .filter(java.util.Objects::nonNull)
                .toList();
        events.publishEvent(new DocumentsBrought(top.id(), documents, top.spaceId(), top.accessListId()));
        var answer = new ArrayList<Outcome>();
        for (var place = 0; place < arrivals.size(); place++) {
            var arrival = arrivals.get(place);
            answer.add(outcomes.getOrDefault(
                    place, new Outcome(null, arrival.name(), false, refusals.get(arrival.folderId()))));
        }
        return answer;
    }

    private static boolean isOpen(Arrival arrival, Map<UUID, Entry> folders, Map<UUID, String> refusals) {
        return folders.containsKey(arrival.folderId()) && !refusals.containsKey(arrival.folderId());
    }

    private Outcome beside(Actor actor, Place top, IntakeStore.Row row, String comment, Instant now) {
        var wanted = new EntryName(row.name());
        var name = wanted;
        for (var number = 2; number < MOST_NUMBERS; number++) {
            var sibling = store.findSibling(actor.personId(), row.folder(), name.value());
            if (sibling.isPresent() && row.hash().equals(sibling.get().hash())) {
                return new Outcome(sibling.get().id(), sibling.get().name(), false, null);
            }
            name = wanted.with(" (" + number + ")", false);
            var again = new IntakeStore.Row(
                    0, row.folder(), row.list(), name.value(), row.hash(), row.size(), row.type(), row.at());
            var made = intake.insert(top.spaceId(), List.of(again), comment, actor.personId(), now);
            if (!made.isEmpty()) {
                return new Outcome(made.get(0), name.value(), true, null);
            }
        }
        return new Outcome(null, row.name(), false, DocumentProblem.NAME_TAKEN.slug());
    }
}
