package fr.parvis.documents;

import fr.parvis.antivirus.ContentHolder;
import fr.parvis.antivirus.ContentJudged;
import fr.parvis.antivirus.ContentJudged.How;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// What the antivirus says of contents, as people hear of it: the documents that hold them, to whom they belong.
@Component
class QuarantinedDocuments implements ContentHolder {
    private final QuarantineStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuarantinedDocuments(QuarantineStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Held> holding(List<String> hashes) {
        return store.held(hashes);
    }

    /// At the end of the transaction that knows it: what is deposited with a content that is known to be infected is
    /// there by then.
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(ContentJudged judged) {
        var at = clock.instant();
        for (var holding : store.holding(judged.hash())) {
            if (judged.how() != How.QUARANTINED || store.tell(holding.versionId(), at)) {
                tell(holding, judged, at);
            }
        }
    }

    private void tell(QuarantineStore.Holding holding, ContentJudged judged, Instant at) {
        events.publishEvent(new DocumentJudged(
                holding.documentId(),
                holding.name(),
                holding.number(),
                judged.how(),
                word(judged),
                holding.spaceId(),
                holding.accessListId(),
                at,
                judged.by()));
        if (judged.how() != How.QUARANTINED) {
            return;
        }
        var recipients = Stream.concat(
                        Optional.ofNullable(holding.broughtBy()).stream(),
                        store.facilitators(holding.spaceId(), holding.accessListId()).stream())
                .distinct()
                .toList();
        if (!recipients.isEmpty()) {
            events.publishEvent(new DocumentQuarantined(
                    holding.documentId(), holding.name(), judged.signature(), holding.spaceId(), recipients, at));
        }
    }

    private static @Nullable String word(ContentJudged judged) {
        return judged.how() == How.RELEASED ? judged.reason() : judged.signature();
    }
}
