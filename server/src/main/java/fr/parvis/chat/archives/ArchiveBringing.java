package fr.parvis.chat.archives;

import fr.parvis.chat.ConversationChanged;
import fr.parvis.chat.archives.ArchiveStore.Archive;
import fr.parvis.chat.archives.ArchiveView.LeftOut;
import fr.parvis.chat.archives.BroughtStore.Row;
import fr.parvis.chat.cards.TopicFolders;
import fr.parvis.documents.Intake;
import fr.parvis.files.Blob;
import fr.parvis.files.Consignments;
import fr.parvis.files.Consignments.Parcel;
import fr.parvis.files.FileProblem;
import fr.parvis.files.Storage;
import fr.parvis.imports.sources.Source;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Change.Audience;
import fr.parvis.platform.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings the messages of a batch with their files, and says how far it came, in one transaction: after a kill it goes
/// on with the first message that is not there.
@Component
class ArchiveBringing {
    private final ArchiveStore store;
    private final BroughtStore brought;
    private final TopicFolders folders;
    private final Intake intake;
    private final Consignments consignments;
    private final Storage storage;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ArchiveBringing(
            ArchiveStore store,
            BroughtStore brought,
            TopicFolders folders,
            Intake intake,
            Consignments consignments,
            Storage storage,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.brought = brought;
        this.folders = folders;
        this.intake = intake;
        this.consignments = consignments;
        this.storage = storage;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// A batch on its way.
    ///
    /// @param hold makes sure, in its transaction, that nobody else does the same
    record Batch(Archive archive, UUID topic, Export export, ZoneId zone, Runnable hold) {}

    /// The topic that it becomes, made once.
    UUID topic(Archive archive, Instant from, Runnable hold) {
        if (archive.conversationId() != null) {
            return archive.conversationId();
        }
        return transaction.execute(_ -> {
            hold.run();
            var title = archive.title() == null ? "WhatsApp" : archive.title();
            var id = brought.insertTopic(archive.spaceId(), title, archive.personId(), from, clock.instant());
            store.begun(archive.id(), id);
            return id;
        });
    }

    /// @throws Problem QUOTA_EXCEEDED, DISK_FULL, and what depositing refuses to who brings it
    void bring(Batch batch, List<Said> messages) throws IOException {
        var left = new ArrayList<LeftOut>();
        var parcels = new HashMap<String, Parcel>();
        try {
            pack(batch, messages, parcels, left);
            if (parcels.isEmpty()) {
                transaction.executeWithoutResult(_ -> take(batch, messages, Map.of(), left));
            } else {
                var folderId = folders.folderOfBrought(actor(batch), batch.topic());
                var names = List.copyOf(parcels.keySet());
                consignments.take(
                        names.stream().map(parcels::get).toList(),
                        blobs -> take(batch, messages, file(batch, folderId, names, blobs, messages, left), left));
            }
        } finally {
            consignments.discard(parcels.values());
        }
    }

    private static Actor actor(Batch batch) {
        return Actor.of(batch.archive().personId());
    }

    private void pack(Batch batch, List<Said> messages, Map<String, Parcel> parcels, List<LeftOut> left)
            throws IOException {
        Set<String> tried = new HashSet<>();
        for (var said : messages) {
            var name = said.file();
            if (name == null || !tried.add(name)) {
                continue;
            }
            var found = batch.export().find(name);
            if (found == null) {
                left.add(new LeftOut(name, "missing"));
                continue;
            }
            try (var content = batch.export().open(found)) {
                Intake.name(name);
                parcels.put(name, consignments.pack(content));
            } catch (Source.Unreadable unreadable) {
                left.add(new LeftOut(name, "unreadable"));
            } catch (Problem refused) {
                if (refused.type() == FileProblem.DISK_FULL) {
                    throw refused;
                }
                left.add(new LeftOut(name, refused.type().slug()));
            }
        }
    }

    /// @return the documents, by the name that the export gives their file
    private Map<String, UUID> file(
            Batch batch, UUID folderId, List<String> names, List<Blob> blobs, List<Said> messages, List<LeftOut> left) {
        var place = intake.begin(actor(batch), folderId);
        var dates = new HashMap<String, Instant>();
        for (var said : messages) {
            if (said.file() != null) {
                dates.putIfAbsent(said.file(), at(batch, said));
            }
        }
        var arrivals = new ArrayList<Intake.Arrival>();
        for (var each = 0; each < names.size(); each++) {
            var name = names.get(each);
            arrivals.add(new Intake.Arrival(
                    place.id(), Intake.name(name), blobs.get(each), dates.getOrDefault(name, clock.instant())));
        }
        storage.requireRoomIn(
                place.spaceId(), blobs.stream().mapToLong(Blob::size).sum());
        var outcomes = intake.bring(
                actor(batch), place, arrivals, "Importé de « " + batch.archive().fileName() + " »");
        var made = new HashMap<String, UUID>();
        var bytes = 0L;
        for (var each = 0; each < names.size(); each++) {
            var outcome = outcomes.get(each);
            if (outcome.documentId() != null) {
                made.put(names.get(each), outcome.documentId());
                bytes += outcome.made() ? blobs.get(each).size() : 0;
            } else {
                left.add(new LeftOut(names.get(each), outcome.refusal() == null ? "unreadable" : outcome.refusal()));
            }
        }
        storage.use(place.organisationId(), place.spaceId(), bytes);
        return made;
    }

    /// @return how many messages came
    private int take(Batch batch, List<Said> messages, Map<String, UUID> documents, List<LeftOut> left) {
        batch.hold().run();
        var archive = batch.archive();
        var rows = messages.stream().map(said -> row(batch, said, documents)).toList();
        brought.insert(batch.topic(), rows);
        store.progress(archive.id(), messages.getLast().number() + 1, documents.size(), left);
        events.publishEvent(new ArchiveMoved(archive.id(), List.of(archive.personId())));
        return rows.size();
    }

    private Row row(Batch batch, Said said, Map<String, UUID> documents) {
        var archive = batch.archive();
        var person = said.name() == null ? null : archive.people().get(said.name());
        var documentId = said.file() == null ? null : documents.get(said.file());
        var name = said.name() == null ? "WhatsApp" : said.name() + " (WhatsApp)";
        return new Row(
                UUID.nameUUIDFromBytes((archive.id() + ":" + said.number()).getBytes(StandardCharsets.US_ASCII)),
                person == null ? archive.personId() : person,
                person == null ? name : null,
                at(batch, said),
                BroughtText.of(said, documentId),
                said.edited(),
                documentId);
    }

    private Instant at(Batch batch, Said said) {
        var at = said.at().atZone(batch.zone()).toInstant();
        var now = clock.instant();
        return at.isAfter(now) ? now : at;
    }

    /// All has come.
    void end(Archive archive, UUID topic) {
        transaction.executeWithoutResult(_ -> {
            var now = clock.instant();
            store.end(archive.id(), ArchiveView.State.DONE, null, now);
            events.publishEvent(new ArchiveMarked(
                    archive.spaceId(), topic, archive.title() == null ? "" : archive.title(), now, archive.personId()));
            events.publishEvent(new ArchiveMoved(archive.id(), List.of(archive.personId())));
            events.publishEvent(new ConversationChanged(topic, Audience.ofSpace(archive.spaceId())));
        });
    }
}
