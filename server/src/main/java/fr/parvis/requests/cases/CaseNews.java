package fr.parvis.requests.cases;

import fr.parvis.people.Addressee;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PersonalNotice.Kind;
import fr.parvis.requests.RequestTold;
import fr.parvis.requests.cases.Case.Turn;
import fr.parvis.requests.design.CircuitMove;
import fr.parvis.spaces.Spaces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Who is told of what happens to a request: who asked, once for each change, and whoever's turn it is.
@Component
class CaseNews {
    private static final int EXCERPT = 200;

    private final Journey journey;
    private final SeatStore seats;
    private final CaseStore store;
    private final CaseGate gate;
    private final Spaces spaces;
    private final People people;
    private final ApplicationEventPublisher events;

    CaseNews(
            Journey journey,
            SeatStore seats,
            CaseStore store,
            CaseGate gate,
            Spaces spaces,
            People people,
            ApplicationEventPublisher events) {
        this.journey = journey;
        this.seats = seats;
        this.store = store;
        this.gate = gate;
        this.spaces = spaces;
        this.people = people;
        this.events = events;
    }

    /// @param by who filled it in: who asks, or an agent for them, who knows of it
    void filed(Case one, Actor asker, UUID by, Instant at) {
        spaces.touched(one.spaceId());
        changed(one, at);
        var awaited = without(Actor.of(by), without(asker, journey.waitedFor(one)));
        await(one, awaited, one.definition(), asker.personId(), at);
    }

    void moved(Case from, Journey.Reached reached, CircuitMove move, @Nullable String said, Actor by, Instant at) {
        var one = gate.require(by, from.id());
        spaces.touched(one.spaceId());
        changed(one, at);
        var where = said == null ? reached.step().name() : reached.step().name() + " : " + said;
        if (one.turn() == Turn.REQUESTER) {
            var missing = Objects.requireNonNullElse(said, move.label());
            await(one, without(by, List.of(one.requesterId())), missing, by.personId(), at);
            return;
        }
        // An agent who moves what they have knows that it is still theirs.
        var awaited = without(by, journey.waitedFor(one));
        if (!awaited.contains(one.requesterId())) {
            tell(one, Kind.REQUEST_MOVED, List.of(one.requesterId()), where, by, null, at);
        }
        if (!one.isOpen()) {
            ended(one, reached.step().name(), by, at);
        }
        await(one, awaited, one.definition(), by.personId(), at);
    }

    /// Nobody is told, but the pages that show it read it again.
    void changed(Case one, Instant at) {
        var persons = Stream.concat(one.askers().stream(), seats.named(one.id()).stream())
                .distinct()
                .toList();
        events.publishEvent(new CaseMoved(one.id(), one.spaceId(), persons, at));
    }

    /// Who has it now, and who asked, are told.
    void given(Case one, UUID to, String name, Actor by, Instant at) {
        changed(one, at);
        tell(one, Kind.REQUEST_ASKED, List.of(to), one.definition(), by, one.spaceId(), at);
        if (!one.isOf(to)) {
            tell(one, Kind.REQUEST_MOVED, List.of(one.requesterId()), words(one).has(name), by, null, at);
        }
    }

    /// @param day null where none is expected any more
    void expected(Case one, @Nullable LocalDate day, Actor by, Instant at) {
        tell(one, Kind.REQUEST_MOVED, List.of(one.requesterId()), words(one).day(day), by, null, at);
    }

    private CaseNewsWords words(Case one) {
        return CaseNewsWords.of(
                people.addressee(one.requesterId()).map(Addressee::locale).orElse(Locale.FRENCH));
    }

    /// To who asked, or from them to whoever has it.
    void said(Case one, String said, Actor by, Instant at) {
        changed(one, at);
        if (one.isOf(by.personId())) {
            tell(one, Kind.REQUEST_ANSWERED, journey.waitedFor(one), said, by, spaceOf(one), at);
        } else {
            tell(one, Kind.REQUEST_ANSWERED, List.of(one.requesterId()), said, by, null, at);
        }
    }

    void cancelled(Case one, Actor by, Instant at) {
        changed(one, at);
        if (one.assigneeId() != null) {
            tell(one, Kind.REQUEST_CANCELLED, List.of(one.assigneeId()), null, by, one.spaceId(), at);
        }
    }

    /// To who asked for the one that is closed: it goes on by another's number.
    void merged(Case one, Case kept, Actor by, Instant at) {
        changed(one, at);
        changed(kept, at);
        tell(one, Kind.REQUEST_MOVED, List.of(one.requesterId()), "n° " + kept.number(), by, null, at);
    }

    /// To those who asked for what it brought to its end as well, each about their own: once, had they asked twice.
    private void ended(Case kept, String step, Actor by, Instant at) {
        var told = new HashSet<>(List.of(kept.requesterId(), by.personId()));
        for (var other : store.merged(kept.id())) {
            var asker = Stream.of(other.requesterId(), other.visitId())
                    .filter(Objects::nonNull)
                    .toList();
            events.publishEvent(new CaseMoved(other.id(), kept.spaceId(), asker, at));
            publish(
                    other.id(),
                    other.visitId(),
                    new RequestTold(
                            Kind.REQUEST_MOVED,
                            asker.stream().filter(told::add).toList(),
                            by.personId(),
                            at,
                            null,
                            "n° " + other.number() + (other.visitId() == null ? ", " + other.title() : ""),
                            step,
                            Case.address(other.id()),
                            false));
        }
    }

    /// To whoever is waited for.
    void reminded(Case one, Instant at) {
        changed(one, at);
        await(one, journey.waitedFor(one), one.current().name(), null, at);
    }

    /// To those who run its space; not to who asked.
    void escalated(Case one, Instant at) {
        changed(one, at);
        var running = seats.facilitators(one.spaceId()).stream()
                .filter(person -> !one.isOf(person))
                .toList();
        publish(
                one.id(),
                one.visitId(),
                told(one, Kind.REQUEST_LATE, running, one.current().name(), null, one.spaceId(), at, false));
    }

    /// @param spaceId where only who is in it may go on seeing the notice
    private void tell(
            Case one,
            Kind kind,
            List<UUID> to,
            @Nullable String excerpt,
            Actor by,
            @Nullable UUID spaceId,
            Instant at) {
        publish(one.id(), one.visitId(), told(one, kind, without(by, to), excerpt, by.personId(), spaceId, at, false));
    }

    /// Where it awaits the agents, only who is one of them goes on seeing the notice.
    private static @Nullable UUID spaceOf(Case one) {
        return one.turn() == Turn.AGENTS ? one.spaceId() : null;
    }

    /// That it awaits them. Those who are waited for by name get a mail of its own, from which they answer; agents look
    /// at their queue.
    private void await(Case one, List<UUID> persons, String excerpt, @Nullable UUID by, Instant at) {
        var kind = by == null ? Kind.REQUEST_REMINDER : Kind.REQUEST_ASKED;
        var named = one.turn() != Turn.AGENTS;
        publish(one.id(), one.visitId(), told(one, kind, persons, excerpt, by, spaceOf(one), at, named));
        if (named) {
            events.publishEvent(new CaseAwaited(one.id(), one.round(), persons, by == null));
        }
    }

    private static List<UUID> without(Actor by, List<UUID> persons) {
        return persons.stream().filter(person -> !person.equals(by.personId())).toList();
    }

    /// @param by null for what happens by itself
    /// @param spaceId where only who is in it may go on seeing the notice
    private static RequestTold told(
            Case one,
            Kind kind,
            List<UUID> recipients,
            @Nullable String excerpt,
            @Nullable UUID by,
            @Nullable UUID spaceId,
            Instant at,
            boolean mailed) {
        var byVisitor = by != null && by.equals(one.visitId());
        var brief = excerpt == null || excerpt.length() <= EXCERPT
                ? excerpt
                : excerpt.substring(0, EXCERPT - 1).strip() + "…";
        return new RequestTold(
                kind,
                recipients,
                byVisitor ? null : by,
                at,
                spaceId,
                one.subject(),
                byVisitor && kind == Kind.REQUEST_ANSWERED ? null : brief,
                Case.address(one.id()),
                mailed);
    }

    /// Who asked without an account is told by a mail with their own link.
    private void publish(UUID caseId, @Nullable UUID visitId, RequestTold told) {
        var persons = told.recipients().stream()
                .filter(person -> !person.equals(visitId))
                .toList();
        if (!persons.isEmpty()) {
            events.publishEvent(told.to(persons));
        }
        if (visitId != null && told.recipients().contains(visitId)) {
            events.publishEvent(new VisitorTold(caseId, visitId, told.kind()));
        }
    }
}
