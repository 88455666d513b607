package fr.parvis.posts;

import fr.parvis.documents.CreatePaths;
import fr.parvis.documents.DocumentAccess;
import fr.parvis.documents.Documents;
import fr.parvis.documents.SetAccess;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// What goes with a post is first a document of its space, in *Publications / ‹titre›*: for whoever writes it alone
/// while it is written, then for those whom the post is for (ADR 267).
@Service
public class PostFolders {
    private static final String TOP = "Publications";
    private static final String UNTITLED = "Sans titre";

    private final PostGate gate;
    private final PostStore store;
    private final DraftStore drafts;
    private final Documents documents;
    private final DocumentAccess access;
    private final AccessLists lists;
    private final TransactionTemplate apart;

    PostFolders(
            PostGate gate,
            PostStore store,
            DraftStore drafts,
            Documents documents,
            DocumentAccess access,
            AccessLists lists,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.store = store;
        this.drafts = drafts;
        this.documents = documents;
        this.access = access;
        this.lists = lists;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Makes sure that the folder of a post is there.
    ///
    /// @throws Problem FORBIDDEN where the actor may not deposit into the space
    @Transactional
    public UUID folder(Actor actor, UUID id) {
        var post = gate.requireAlone(actor, id, PostAction.EDIT);
        return kept(actor, post).orElseGet(() -> made(actor, post));
    }

    /// The one it had, unless it was thrown away or taken to another space.
    private Optional<UUID> kept(Actor actor, Post post) {
        return Optional.ofNullable(post.folderId()).filter(id -> {
            var folder = documents.document(actor, id);
            return folder.entry().trashedAt() == null && folder.space().id().equals(post.spaceId());
        });
    }

    private UUID made(Actor actor, Post post) {
        var root = documents.root(actor, post.spaceId()).entry().id();
        var top = Objects.requireNonNull(documents
                .createPaths(actor, root, new CreatePaths(List.of(TOP)))
                .get(TOP));
        var name = Documents.folderName(title(actor, post));
        var lines = post.announcedAt() == null ? List.<AccessEntry>of() : audience(post);
        for (var number = 1; ; number++) {
            var path = number == 1 ? name : name + " (" + number + ")";
            var folder = Objects.requireNonNull(documents
                    .createPaths(actor, top, new CreatePaths(List.of(path), List.of()))
                    .get(path));
            if (!store.isFolderOfAnother(folder, post.id())) {
                store.keepFolder(post.id(), folder);
                if (post.announcedAt() != null) {
                    open(actor, post, folder, lines);
                }
                return folder;
            }
        }
    }

    private String title(Actor actor, Post post) {
        var written = drafts.find(post.id(), actor.personId())
                .map(kept -> kept.content().title())
                .orElse(post.title());
        return written.isBlank() ? UNTITLED : written;
    }

    private List<AccessEntry> audience(Post post) {
        return post.ownAccess()
                ? lists.entries(post.accessListId()).stream()
                        .filter(line -> line.role() != Role.FACILITATOR)
                        .toList()
                : List.of();
    }

    @TransactionalEventListener
    void follow(PostPublished published) {
        follow(published.by(), published.postId());
    }

    @TransactionalEventListener
    void follow(PostChanged changed) {
        if (changed.what() == PostChanged.What.EDITED || changed.what() == PostChanged.What.WITHDRAWN) {
            follow(changed.by(), changed.postId());
        }
    }

    /// Its author opens or closes the folder, and whoever did it where the author is gone. Where they may not (the
    /// folder was taken elsewhere), it stays as it is.
    private void follow(@Nullable UUID by, UUID id) {
        var whose = store.findAuthor(id).orElse(by);
        if (whose == null) {
            return;
        }
        try {
            apart.executeWithoutResult(_ -> {
                var actor = Actor.of(whose);
                var post = gate.require(actor, id);
                if (post.folderId() != null) {
                    open(actor, post, post.folderId(), audience(post));
                }
            });
        } catch (Problem refused) {
            // The folder stays as it is.
        }
    }

    private void open(Actor actor, Post post, UUID folder, List<AccessEntry> audience) {
        if (post.announcedAt() == null) {
            access.restrict(actor, folder, new SetAccess(List.of()));
        } else if (post.ownAccess()) {
            access.restrict(actor, folder, new SetAccess(audience));
        } else {
            access.inherit(actor, folder, List.of());
        }
    }
}
