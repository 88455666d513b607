package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Folders and documents: reading them, and making folders. Their other doings: [Deposits], [Moves], [Versions],
/// [Trash], [DocumentAccess].
@Service
public class Documents {
    private static final int PAGE = 100;
    private static final int MOST_FOLDERS = 5_000;
    private static final int DEEPEST = 60;
    private static final int MOST_NUMBERS = 1_000;

    private final Spaces spaces;
    private final Entries entries;
    private final EntryStore store;
    private final ListingStore listings;
    private final Locks locks;
    private final PersonalData personalData;
    private final DepositAccess depositAccess;
    private final Clock clock;

    Documents(
            Spaces spaces,
            Entries entries,
            EntryStore store,
            ListingStore listings,
            Locks locks,
            PersonalData personalData,
            DepositAccess depositAccess,
            Clock clock) {
        this.spaces = spaces;
        this.entries = entries;
        this.store = store;
        this.listings = listings;
        this.locks = locks;
        this.personalData = personalData;
        this.depositAccess = depositAccess;
        this.clock = clock;
    }

    /// Gives a new space its root folder and its model's folders.
    void open(UUID spaceId, UUID accessListId, List<String> folders, UUID by) {
        var at = clock.instant();
        var rootId = store.insertRoot(spaceId, accessListId, "Documents", by, at);
        folders.forEach(name -> store.insertFolder(
                spaceId, rootId, accessListId, EntryName.adapted(name).value(), by, at));
    }

    /// The root folder of a space.
    public DocumentView root(Actor actor, UUID spaceId) {
        return listings.findRoot(actor.personId(), spaceId).orElseThrow(Problem::notFound);
    }

    /// A space's documents as their screen opens, by the space's address.
    ///
    /// @param folderId null for the root
    /// @throws Problem NOT_FOUND as well for a folder of another space
    public OpeningView opening(
            Actor actor, String organisationSlug, String slug, @Nullable UUID folderId, EntrySort.Order order) {
        var spaceId = spaces.at(actor, organisationSlug, slug).id();
        var folder = folderId == null ? root(actor, spaceId) : document(actor, folderId);
        if (!folder.space().id().equals(spaceId) || folder.entry().kind() != EntryKind.FOLDER) {
            throw Problem.notFound();
        }
        return new OpeningView(
                listings.folders(actor.personId(), spaceId, MOST_FOLDERS),
                folder,
                page(actor, spaceId, folder.entry().id(), order, null));
    }

    /// All folders of a space that the actor may see.
    public List<FolderView> folders(Actor actor, UUID spaceId) {
        spaces.require(actor, spaceId);
        return listings.folders(actor.personId(), spaceId, MOST_FOLDERS);
    }

    /// A folder or a document, in the trash as well: a link to it says where it is.
    public DocumentView document(Actor actor, UUID id) {
        var document = listings.find(actor.personId(), id)
                .orElseThrow(Problem::notFound)
                .with(locks.views(actor, List.of(id)).get(id));
        if (document.entry().personal()) {
            document = document.with(personalData.find(actor, id).orElse(null));
        }
        return document.entry().parentId() == null ? document : document.withPath(listings.path(actor.personId(), id));
    }

    /// The space that holds an entry, for modules that then ask what the actor sees of that space.
    public Optional<UUID> spaceOf(UUID id) {
        return store.spaceOf(id);
    }

    /// What lies in a folder, page by page.
    public Page<EntryView> children(Actor actor, UUID folderId, EntrySort.Order order, @Nullable String after) {
        var folder = entries.requireFolder(actor, folderId, EntryAction.READ);
        return page(actor, folder.spaceId(), folderId, order, EntrySort.after(after));
    }

    private Page<EntryView> page(
            Actor actor, UUID spaceId, UUID folderId, EntrySort.Order order, EntrySort.@Nullable After after) {
        var lines = listings.children(actor.personId(), spaceId, folderId, order, after, PAGE + 1);
        var page = Page.of(
                lines,
                PAGE,
                last -> Cursor.of(last.view().kind(), last.key(), last.view().id()));
        var views = page.items().stream().map(ListingStore.Keyed::view).toList();
        var ids = views.stream().map(EntryView::id).toList();
        var held = locks.views(actor, ids);
        return new Page<>(
                views.stream().map(view -> view.with(held.get(view.id()))).toList(), page.next());
    }

    /// The documents touched last, over all the actor's spaces or in one.
    public List<EntryView> recent(Actor actor, @Nullable UUID spaceId, int limit) {
        if (spaceId != null) {
            spaces.require(actor, spaceId);
        }
        return listings.recent(actor.personId(), spaceId, Math.clamp(limit, 1, 50)).stream()
                .map(HitView::entry)
                .toList();
    }

    /// Where else the same content lies, among what the actor may read.
    public List<EntryView> twins(Actor actor, UUID id) {
        var document = entries.requireDocument(actor, id, EntryAction.READ);
        return document.hash() == null ? List.of() : listings.twins(actor.personId(), document.hash(), id, 10);
    }

    /// @throws Problem NAME_TAKEN, UNUSABLE_NAME
    @Transactional
    public DocumentView createFolder(Actor actor, UUID parentId, CreateFolder command) {
        entries.shareTree(parentId);
        var parent = entries.requireFolder(actor, parentId, EntryAction.DEPOSIT);
        locks.requireFree(actor, parentId);
        var name = EntryName.typed(command.name()).value();
        var created = store.insertFolder(parent, name, actor.personId(), clock.instant())
                .orElseThrow(() -> taken(actor, parentId, name));
        spaces.touched(parent.spaceId());
        return document(actor, created);
    }

    /// A folder at the top of a space: one of that name that the actor may use, or a new one. A name that others hold
    /// gets a number.
    void makeFolder(Actor actor, UUID spaceId, String wanted) {
        var rootId = root(actor, spaceId).entry().id();
        entries.shareTree(rootId);
        var root = entries.requireFolder(actor, rootId, EntryAction.DEPOSIT);
        var name = EntryName.adapted(wanted.replace('/', '-'));
        for (var number = 2; ; number++) {
            var found = store.findSibling(actor.personId(), root.id(), name.value());
            var usable = found.filter(Entry::isFolder)
                    .filter(entry ->
                            EntryPolicy.allows(actor.personId(), EntryPolicy.Facts.of(entry), EntryAction.DEPOSIT));
            if (usable.isPresent()
                    || store.insertFolder(root, name.value(), actor.personId(), clock.instant())
                            .isPresent()) {
                spaces.touched(spaceId);
                return;
            }
            name = EntryName.adapted(wanted.replace('/', '-')).with(" (" + number + ")", true);
        }
    }

    /// What a folder is called after something that has another kind of name, such as the title of a topic.
    ///
    /// @throws Problem UNUSABLE_NAME where nothing usable is left
    public static String folderName(String text) {
        return EntryName.adapted(text.replace('/', '-')).value();
    }

    /// The folders of a folder that somebody deposits, those missing being made: `Photos/2026` stands for two.
    ///
    /// @return the id for each path as it was given
    /// @throws Problem NAME_TAKEN where a document bears a folder's name, TOO_DEEP
    @Transactional
    public Map<String, UUID> createPaths(Actor actor, UUID parentId, CreatePaths command) {
        entries.shareTree(parentId);
        var parent = entries.requireFolder(actor, parentId, EntryAction.DEPOSIT);
        locks.requireFree(actor, parentId);
        var known = new LinkedHashMap<String, Entry>();
        var answer = new LinkedHashMap<String, UUID>();
        for (var path : command.paths()) {
            answer.put(
                    path, folderAt(actor, parent, path, command.access(), known).id());
        }
        spaces.touched(parent.spaceId());
        return answer;
    }

    private Entry folderAt(
            Actor actor, Entry parent, String path, @Nullable List<AccessEntry> access, Map<String, Entry> known) {
        var steps = path.split("/");
        if (steps.length > DEEPEST) {
            throw new Problem(DocumentProblem.TOO_DEEP);
        }
        var folder = parent;
        var walked = new StringBuilder();
        for (var step : steps) {
            var above = folder;
            folder = known.computeIfAbsent(
                    walked.append('/').append(step).toString(),
                    _ -> access == null || above != parent
                            ? folderIn(actor, above, step)
                            : reservedFolder(actor, parent, step, access));
        }
        return folder;
    }

    private Entry folderIn(Actor actor, Entry parent, String text) {
        var name = EntryName.adapted(text).value();
        var found = store.findSibling(actor.personId(), parent.id(), name);
        if (found.isEmpty()) {
            store.insertFolder(parent, name, actor.personId(), clock.instant());
            found = store.findSibling(actor.personId(), parent.id(), name);
        }
        var folder = found.orElseThrow(() -> taken(actor, parent.id(), name));
        if (!folder.isFolder()) {
            throw taken(actor, parent.id(), name);
        }
        EntryPolicy.require(actor.personId(), folder, EntryAction.DEPOSIT);
        return folder;
    }

    /// One of the actor's own that already is for some only, as when an interrupted deposit is done again; else a new
    /// one.
    private Entry reservedFolder(Actor actor, Entry parent, String text, List<AccessEntry> access) {
        var wanted = EntryName.adapted(text);
        for (var number = 1; number < MOST_NUMBERS; number++) {
            var name = number == 1 ? wanted : wanted.with(" (" + number + ")", true);
            var made = store.insertFolder(parent, name.value(), actor.personId(), clock.instant());
            if (made.isPresent()) {
                depositAccess.give(actor, parent, made.get(), access);
                return entries.requireFolder(actor, made.get(), EntryAction.DEPOSIT);
            }
            var found = store.findSibling(actor.personId(), parent.id(), name.value())
                    .filter(sibling -> sibling.isFolder()
                            && sibling.ownAccess()
                            && actor.personId().equals(sibling.createdBy()));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw taken(actor, parent.id(), wanted.value());
    }

    private Problem taken(Actor actor, UUID parentId, String name) {
        return nameTaken(store.findSibling(actor.personId(), parentId, name), name);
    }

    static Problem nameTaken(Optional<Entry> sibling, String name) {
        return new Problem(
                DocumentProblem.NAME_TAKEN,
                sibling.<Map<String, Object>>map(entry -> Map.of("name", name, "id", entry.id(), "kind", entry.kind()))
                        .orElse(Map.of("name", name)));
    }
}
