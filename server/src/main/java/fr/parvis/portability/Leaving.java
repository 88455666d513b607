package fr.parvis.portability;

import fr.parvis.documents.SpaceContents;
import fr.parvis.files.FolderArchive;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.SpaceAction;
import fr.parvis.spaces.Spaces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The contents of a space on their way, some documents at a time: what was taken away from the actor meanwhile, or
/// thrown away, stays, and who may not take the space away any more is cut off.
final class Leaving implements Snapshot.Reader {
    private static final int DOCUMENTS = 100;
    private static final long BYTES = 64L << 20;

    private final Spaces spaces;
    private final SpaceContents contents;
    private final Actor actor;
    private final Snapshot snapshot;
    private final FolderArchive archive;
    private final Fates fates = new Fates();
    private final List<Manifest.Document> batch = new ArrayList<>();
    private long bytes;

    Leaving(Spaces spaces, SpaceContents contents, Actor actor, Snapshot snapshot, FolderArchive archive) {
        this.spaces = spaces;
        this.contents = contents;
        this.actor = actor;
        this.snapshot = snapshot;
        this.archive = archive;
    }

    Fates fates() {
        return fates;
    }

    @Override
    public void folder(Manifest.Folder folder) throws IOException {
        archive.folder(folder.path(), folder.changedAt());
    }

    @Override
    public void document(Manifest.Document document) throws IOException {
        batch.add(document);
        bytes += document.versions().stream().mapToLong(Manifest.Version::size).sum();
        if (batch.size() == DOCUMENTS || bytes >= BYTES) {
            end();
        }
    }

    /// What has gathered, or is left over.
    void end() throws IOException {
        var leaving = leaving(batch.stream().map(Manifest.Document::id).toList());
        var sent = new ArrayList<UUID>();
        try {
            for (var document : batch) {
                if (!leaving.contains(document.id())) {
                    fates.stays(document.id());
                } else {
                    // Begun is read: who breaks it off in the middle has had some of it.
                    sent.add(document.id());
                    send(document);
                }
            }
        } finally {
            contents.delivered(actor, sent);
        }
        batch.clear();
        bytes = 0;
    }

    private Set<UUID> leaving(Collection<UUID> ids) throws IOException {
        try {
            spaces.require(actor, snapshot.space().id(), SpaceAction.EXPORT);
        } catch (Problem refused) {
            throw new IOException("may not take this space away any more", refused);
        }
        return ids.isEmpty()
                ? Set.of()
                : contents.leaving(actor, snapshot.space().id(), ids);
    }

    private void send(Manifest.Document document) throws IOException {
        for (var version : document.versions()) {
            var left = archive.file(version.path(), version.sha256(), version.at());
            if (left != null) {
                fates.left(document.id(), version.number(), left.name());
            }
        }
    }
}
