package fr.parvis.contributions;

import fr.parvis.comments.CommentText;
import fr.parvis.contributions.ConsultationChanged.What;
import fr.parvis.platform.PersonalNotice.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells of what happens in consultations: the open pages of those who see them, and people by name.
@Component
public class ConsultationNews {
    private final ConsultationGate gate;
    private final ConsultationViewStore views;
    private final ArrivalNews arrivals;
    private final ApplicationEventPublisher events;

    ConsultationNews(
            ConsultationGate gate,
            ConsultationViewStore views,
            ArrivalNews arrivals,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.views = views;
        this.arrivals = arrivals;
        this.events = events;
    }

    public Instant now() {
        return gate.now();
    }

    /// @param by null where nobody is to be named
    public void changed(What what, Consultation it, @Nullable UUID by) {
        List<UUID> elsewhere = it.isToCome() ? List.of() : views.elsewhere(it.id());
        events.publishEvent(ConsultationChanged.of(what, it, elsewhere, gate.now(), by));
    }

    /// Somebody wrote, supported or withdrew, in the caller's transaction; of many within some seconds it is said once.
    public void brought(Consultation it) {
        if (arrivals.take(it.id(), gate.now())) {
            changed(What.BROUGHT, it, null);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                arrivals.add(it);
            }
        });
    }

    /// Whoever just opened one knows of it.
    void opened(UUID id, String question, UUID spaceId, Instant at, UUID by) {
        var asked = views.people(id);
        var elsewhere = named(asked, false);
        events.publishEvent(new ConsultationOpened(id, question, spaceId, elsewhere, at, by));
        tell(Kind.CONTRIBUTIONS_ASKED, without(named(asked, true), by), spaceId, id, question, null, at, by);
        tell(Kind.CONTRIBUTIONS_ASKED, without(elsewhere, by), null, id, question, null, at, by);
    }

    private static List<UUID> named(List<ConsultationViewStore.Asked> asked, boolean inside) {
        return asked.stream()
                .filter(one -> one.inside() == inside)
                .map(ConsultationViewStore.Asked::personId)
                .toList();
    }

    private static List<UUID> without(List<UUID> people, UUID one) {
        return people.stream().filter(person -> !person.equals(one)).toList();
    }

    /// What became of what somebody wrote.
    ///
    /// @param inside whether they are in the space
    public void tell(
            Kind kind, UUID person, boolean inside, Consultation it, String title, @Nullable String words, UUID by) {
        tell(kind, List.of(person), inside ? it.spaceId() : null, it.id(), title, words, gate.now(), by);
    }

    private void tell(
            Kind kind,
            List<UUID> people,
            @Nullable UUID spaceId,
            UUID id,
            String subject,
            @Nullable String words,
            Instant at,
            UUID by) {
        if (!people.isEmpty()) {
            var excerpt = words == null ? null : CommentText.of(words).excerpt();
            events.publishEvent(
                    new ConsultationTold(kind, people, by, at, spaceId, subject, excerpt, Consultation.address(id)));
        }
    }
}
