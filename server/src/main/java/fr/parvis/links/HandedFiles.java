package fr.parvis.links;

import fr.parvis.documents.Outside;
import fr.parvis.files.Blob;
import fr.parvis.files.Upload;
import fr.parvis.files.UploadTarget;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Where what was sent by a deposit link becomes a document: in one transaction the document, its place on the receipt,
/// and the bell of who made the link. The link is asked again: it may have ended while the bytes came.
@Component
class HandedFiles implements UploadTarget {
    static final String CODE = "links";
    static final String SLOT = "slot";

    private final Outside outside;
    private final LinkStore links;
    private final HandingStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandedFiles(Outside outside, LinkStore links, HandingStore store, ApplicationEventPublisher events, Clock clock) {
        this.outside = outside;
        this.links = links;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    /// The file's place among those announced; null where there is none.
    static @Nullable UUID slot(Map<String, String> metadata) {
        try {
            var text = metadata.get(SLOT);
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    @Override
    public UUID prepare(Actor actor, Map<String, String> metadata) {
        return place(link(actor, announced(metadata))).organisationId();
    }

    @Override
    public Outcome deposit(Actor actor, Upload upload, Blob blob) {
        var announced = announced(upload.metadata());
        if (announced.size() != blob.size() || !announced.name().equals(upload.name())) {
            throw Problem.notFound();
        }
        var link = link(actor, announced);
        var folder = place(link);
        var giver = announced.giver();
        var documentId = outside.receive(
                link.createdBy(), link.entryId(), upload, blob, giver, "Particulier, par lien de dépôt : " + giver);
        var at = clock.instant();
        store.hand(announced.id(), blob.hash(), documentId, at);
        events.publishEvent(new FilesHandedIn(
                folder.id(),
                folder.name(),
                giver + " : " + announced.name(),
                folder.spaceId(),
                List.of(link.createdBy()),
                at));
        return Outcome.done(documentId);
    }

    private HandingStore.Announced announced(Map<String, String> metadata) {
        var slot = slot(metadata);
        if (slot == null) {
            throw Problem.notFound();
        }
        return store.findAnnounced(slot).orElseThrow(Problem::notFound);
    }

    /// Uploads by a link are in its maker's name, who alone could be meant.
    private Link link(Actor actor, HandingStore.Announced announced) {
        return links.findOpen(announced.linkId(), clock.instant())
                .filter(link -> link.createdBy().equals(actor.personId()))
                .orElseThrow(FollowedLinks::closed);
    }

    private Outside.Place place(Link link) {
        return outside.findShared(link.createdBy(), link.entryId(), true).orElseThrow(FollowedLinks::closed);
    }
}
