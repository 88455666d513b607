package fr.parvis.documents;

import fr.parvis.documents.PersonalDataFindingStore.Untold;
import fr.parvis.files.ContentRead;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells who brought a document that it seems to hold personal data, once, by their bell and never by mail: as soon as
/// its content was read, or as it comes where the content is known.
@Component
class PersonalDataBell {
    private final PersonalDataFindings findings;
    private final PersonalDataFindingStore store;
    private final PersonalDataStore labels;
    private final EntryStore entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonalDataBell(
            PersonalDataFindings findings,
            PersonalDataFindingStore store,
            PersonalDataStore labels,
            EntryStore entries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.findings = findings;
        this.store = store;
        this.labels = labels;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(ContentRead read) {
        findings.look(read.hash());
        store.untold(read.hash()).forEach(this::ring);
    }

    @EventListener
    @Transactional
    public void on(DocumentDeposited deposited) {
        if (deposited.known()) {
            store.findUntold(deposited.documentId()).ifPresent(this::ring);
        }
    }

    /// Who brought that version, or else who brought the document: whoever of them may label it.
    private void ring(Untold document) {
        var id = document.documentId();
        if (labels.isLabelled(id)) {
            return;
        }
        Stream.of(document.broughtBy(), document.createdBy())
                .filter(Objects::nonNull)
                .flatMap(person -> labelling(person, id).stream())
                .findFirst()
                .filter(_ -> store.tell(id, clock.instant()))
                .ifPresent(events::publishEvent);
    }

    private Optional<DocumentSeemsPersonal> labelling(UUID personId, UUID id) {
        return entries.find(personId, id)
                .filter(entry -> EntryPolicy.allows(personId, EntryPolicy.Facts.of(entry), EntryAction.SHARE))
                .map(entry -> new DocumentSeemsPersonal(
                        id, entry.name(), entry.spaceId(), List.of(personId), clock.instant()));
    }
}
