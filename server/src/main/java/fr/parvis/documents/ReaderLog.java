package fr.parvis.documents;

import fr.parvis.platform.Actor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who has opened what: what somebody was told about waits for them until then, and those who run a space may know
/// who read its documents.
@Service
class ReaderLog {
    private final Entries entries;
    private final ToldStore told;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReaderLog(Entries entries, ToldStore told, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.told = told;
        this.events = events;
        this.clock = clock;
    }

    /// It waits for the actor no more, its content read or not: a folder has none, and some files show nothing.
    @Transactional
    public void opened(Actor actor, UUID id) {
        entries.require(actor, id, EntryAction.READ);
        told.opened(actor.personId(), id, clock.instant());
    }

    /// Its content begins to leave, to be shown in the page or kept as a file.
    @Transactional
    public void delivered(Actor actor, Entry document, boolean downloaded) {
        delivered(actor, List.of(document), downloaded);
    }

    @Transactional
    public void delivered(Actor actor, List<Entry> documents, boolean downloaded) {
        for (var document : documents) {
            told.opened(actor.personId(), document.id(), clock.instant());
            journal(actor, document, downloaded);
        }
    }

    /// The same of what waits for nobody's opening.
    public void journal(Actor actor, Entry document, boolean downloaded) {
        events.publishEvent(new DocumentRead(
                document.id(),
                document.name(),
                downloaded,
                document.spaceId(),
                document.accessListId(),
                clock.instant(),
                actor.personId()));
    }
}
