package fr.parvis.documents;

import fr.parvis.files.FolderArchive;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// Folders and documents taken away as a ZIP. Each entry is asked for again just before it is written: what was taken
/// away from the person meanwhile, or thrown away, is left out.
@Service
class Archives {
    private static final int MOST = 50_000;

    private final Entries entries;
    private final EntryStore entryStore;
    private final MoveStore store;
    private final PersonalData personalData;

    Archives(Entries entries, EntryStore entryStore, MoveStore store, PersonalData personalData) {
        this.entries = entries;
        this.entryStore = entryStore;
        this.store = store;
        this.personalData = personalData;
    }

    /// What will be in an archive: asked before its first byte leaves, so that a refusal can still be said.
    record Contents(String name, List<Item> items) {}

    record Item(UUID id, String path, boolean folder) {}

    /// @throws Problem NOT_FOUND, IN_TRASH, TOO_MANY, PERSONAL_DATA where a guest asks for what is labelled
    Contents contents(Actor actor, List<UUID> ids) {
        var items = new ArrayList<Item>();
        var tops = entries.requireAll(actor, ids, EntryAction.READ);
        for (var top : tops) {
            if (top.trashedAt() != null) {
                throw new Problem(DocumentProblem.IN_TRASH);
            }
            personalData.requireContent(actor, top.id());
            var paths = new HashMap<UUID, String>();
            var sources = store.readable(actor.personId(), top.id(), MOST + 1);
            var withheld = personalData.withheld(
                    actor, sources.stream().map(MoveStore.Source::id).toList());
            for (var source : sources) {
                if (withheld.contains(source.id())) {
                    continue;
                }
                var above = paths.get(source.parentId());
                var path = above == null ? source.name() : above + "/" + source.name();
                paths.put(source.id(), path);
                items.add(new Item(source.id(), path, source.kind() == EntryKind.FOLDER));
            }
            if (items.size() > MOST) {
                throw new Problem(DocumentProblem.TOO_MANY, Map.of("limit", MOST));
            }
        }
        return new Contents(tops.size() == 1 ? tops.getFirst().name() : "Documents", items);
    }

    /// @return the documents whose content left
    List<Entry> write(Actor actor, Contents contents, FolderArchive archive) throws IOException {
        var sent = new ArrayList<Entry>();
        for (var item : contents.items()) {
            var entry = entryStore.find(actor.personId(), item.id());
            if (entry.isEmpty()
                    || entry.get().trashedAt() != null
                    || !personalData.withheld(actor, List.of(item.id())).isEmpty()) {
                continue;
            }
            if (item.folder()) {
                archive.folder(item.path(), entry.get().changedAt());
            } else if (entry.get().hash() != null) {
                if (archive.file(item.path(), entry.get().hash(), entry.get().changedAt()) == null) {
                    sent.add(entry.get());
                }
            }
        }
        return sent;
    }
}
