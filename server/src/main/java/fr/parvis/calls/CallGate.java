package fr.parvis.calls;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;

/// A call as somebody may use it.
@Service
public class CallGate {
    private final CallStore store;
    private final Clock clock;

    CallGate(CallStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// For the members of its space; a draft is there for who runs it only.
    ///
    /// @throws Problem NOT_FOUND
    public Call require(Actor actor, UUID id) {
        return store.find(actor.personId(), id, now())
                .filter(call -> call.publishedAt() != null || call.isRun())
                .orElseThrow(Problem::notFound);
    }

    /// @throws Problem NOT_FOUND, and what [CallPolicy#require] throws
    public Call require(Actor actor, UUID id, CallAction action) {
        var call = require(actor, id);
        CallPolicy.require(call, action);
        return call;
    }

    /// The same, while nobody else changes it or brings something: in the caller's transaction.
    public Call requireAlone(Actor actor, UUID id, CallAction action) {
        require(actor, id, action);
        store.lock(id);
        return require(actor, id, action);
    }

    /// For anybody: what is published, while its space has the tool in use.
    ///
    /// @throws Problem NOT_FOUND, CALL_AWAY
    public Call requirePublic(String code) {
        var call = store.findPublic(code, now()).orElseThrow(Problem::notFound);
        if (!call.used()) {
            throw new Problem(CallProblem.CALL_AWAY);
        }
        return call;
    }

    /// What a visit is about.
    ///
    /// @throws Problem NOT_FOUND
    public Call requirePublic(UUID id) {
        return store.findPublic(id, now()).orElseThrow(Problem::notFound);
    }

    /// The same, while nobody else changes it.
    ///
    /// @throws Problem NOT_FOUND
    public Call requirePublicAlone(UUID id) {
        store.lock(id);
        return store.findPublic(id, now()).orElseThrow(Problem::notFound);
    }

    /// As fine as the database keeps it.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
