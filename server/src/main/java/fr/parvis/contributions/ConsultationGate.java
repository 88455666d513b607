package fr.parvis.contributions;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// A consultation as somebody may use it.
@Service
public class ConsultationGate {
    private final ConsultationStore store;
    private final Clock clock;

    ConsultationGate(ConsultationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND for who does not see it, as for one that does not exist
    public Consultation require(Actor actor, UUID id) {
        return store.find(actor.personId(), id, now()).orElseThrow(Problem::notFound);
    }

    /// @throws Problem NOT_FOUND, and what [ConsultationPolicy#require] throws
    public Consultation require(Actor actor, UUID id, ConsultationAction action) {
        var consultation = require(actor, id);
        ConsultationPolicy.require(consultation, action);
        return consultation;
    }

    /// The same, while nobody else changes it or writes there: in the caller's transaction.
    public Consultation requireAlone(Actor actor, UUID id, ConsultationAction action) {
        require(actor, id, action);
        store.lock(id);
        return require(actor, id, action);
    }

    /// Nobody else changes anything of it, or writes there, until the transaction ends.
    public void lock(Consultation it) {
        store.lock(it.id());
    }

    /// As fine as the database keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
