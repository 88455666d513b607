package fr.parvis.imports;

import fr.parvis.documents.Documents;
import fr.parvis.documents.EntryKind;
import fr.parvis.documents.EntrySort;
import fr.parvis.documents.EntryView;
import fr.parvis.files.NewUpload;
import fr.parvis.files.Uploads;
import fr.parvis.platform.Actor;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Somebody's move of files into the commission of a test.
@Component
class Move {
    private final Imports imports;
    private final ImportWork work;
    private final Uploads uploads;
    private final Documents documents;

    Move(Imports imports, ImportWork work, Uploads uploads, Documents documents) {
        this.imports = imports;
        this.work = work;
        this.uploads = uploads;
        this.documents = documents;
    }

    UUID zip(Actor actor, UUID folder, byte[] archive) {
        var upload = uploads.deposit(
                actor,
                new NewUpload(
                        "imports",
                        "Mairie.zip",
                        archive.length,
                        Map.of("folderId", folder.toString(), "target", "imports")),
                new ByteArrayInputStream(archive));
        return java.util.Objects.requireNonNull(upload.resultId());
    }

    /// Looked at.
    ImportView looked(Actor actor, UUID id) {
        work();
        return imports.view(actor, id);
    }

    ImportView brought(Actor actor, UUID id, Duplicates duplicates) {
        looked(actor, id);
        imports.accept(actor, id, new AcceptImport(duplicates));
        work();
        return imports.view(actor, id);
    }

    void accept(Actor actor, UUID id, Duplicates duplicates) {
        imports.accept(actor, id, new AcceptImport(duplicates));
    }

    void work() {
        work.start();
        while (work.next()) {
            // What waits.
        }
    }

    /// What is to be said of an import's items, as `path MARK`.
    List<String> said(Actor actor, UUID id) {
        return imports.items(actor, id, null, null).items().stream()
                .map(item -> item.path() + " " + item.mark())
                .toList();
    }

    /// All that lies below a folder, by path.
    List<String> tree(Actor actor, UUID folder) {
        var found = new ArrayList<String>();
        walk(actor, folder, "", found);
        return found;
    }

    private void walk(Actor actor, UUID folder, String above, List<String> found) {
        for (var entry : children(actor, folder)) {
            if (entry.kind() == EntryKind.FOLDER) {
                found.add(above + entry.name() + "/");
                walk(actor, entry.id(), above + entry.name() + "/", found);
            } else {
                found.add(above + entry.name());
            }
        }
    }

    List<EntryView> children(Actor actor, UUID folder) {
        var all = new ArrayList<EntryView>();
        for (String next = null; ; ) {
            var page = documents.children(actor, folder, new EntrySort.Order(EntrySort.NAME, false, null), next);
            all.addAll(page.items());
            next = page.next();
            if (next == null) {
                return all;
            }
        }
    }

    EntryView child(Actor actor, UUID folder, String name) {
        return children(actor, folder).stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
