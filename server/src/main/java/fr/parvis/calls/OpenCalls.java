package fr.parvis.calls;

import fr.parvis.calls.Call.State;
import fr.parvis.calls.CallChanged.What;
import fr.parvis.calls.CallStore.Point;
import fr.parvis.calls.CallView.CallLine;
import fr.parvis.calls.CallView.CallList;
import fr.parvis.calls.CallViewStore.Counted;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import fr.parvis.visitors.Codes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Calls for entries, in the order of their life: written, published, closed. What comes to them and what the jury
/// makes of it have rooms of their own.
@Service
public class OpenCalls {
    private static final int LONGEST_YEARS = 2;

    /// So much time a jury has at least, before everything that did not win goes.
    private static final int JURY_DAYS = 7;

    /// From so many days before that on, who runs it is warned while no winner is announced.
    static final int SOON_DAYS = 14;

    private final CallGate gate;
    private final CallStore store;
    private final CallViewStore views;
    private final WinnerStore winners;
    private final JuryOpening jury;
    private final Spaces spaces;
    private final PlatformSettings settings;
    private final ApplicationEventPublisher events;

    OpenCalls(
            CallGate gate,
            CallStore store,
            CallViewStore views,
            WinnerStore winners,
            JuryOpening jury,
            Spaces spaces,
            PlatformSettings settings,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.store = store;
        this.views = views;
        this.winners = winners;
        this.jury = jury;
        this.spaces = spaces;
        this.settings = settings;
        this.events = events;
    }

    CallList list(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        var counted = views.entries(spaceId).stream().collect(Collectors.toMap(Counted::callId, Counted::entries));
        var items = store.of(actor.personId(), spaceId, gate.now()).stream()
                .filter(call -> call.publishedAt() != null || call.isRun())
                .map(call -> new CallLine(
                        call.id(),
                        call.title(),
                        call.state(),
                        call.fromOn(),
                        call.untilOn(),
                        counted.getOrDefault(call.id(), 0),
                        call.juror()))
                .toList();
        return new CallList(
                items, member.role() == Role.FACILITATOR && member.space().isWritable());
    }

    public CallView call(Actor actor, UUID id) {
        var it = gate.require(actor, id);
        var counts = views.counts(id);
        return new CallView(
                id,
                it.spaceId(),
                it.place(),
                it.code(),
                settings.link(Call.publicPath(it.code())),
                it.title(),
                views.rules(id),
                it.state(),
                it.fromOn(),
                it.untilOn(),
                it.eraseOn(),
                it.perPerson(),
                it.pictures(),
                (int) (it.pictureBytes() >> 20),
                views.criteria(id),
                views.consents(id),
                views.jurors(id),
                it.juror(),
                counts.entries(),
                it.isRun() ? counts.unproved() : 0,
                it.used(),
                soon(it),
                it.announcedAt(),
                it.erasedAt(),
                winners.of(it),
                CallPolicy.can(it, views.isEmpty(id)));
    }

    /// For who runs it: how many days are left to announce the winners, once they are few.
    private static @Nullable Integer soon(Call it) {
        var left = ChronoUnit.DAYS.between(it.today(), it.eraseOn());
        var chosen = it.state() == State.JURY || it.state() == State.JUDGED;
        return it.isRun() && chosen && left <= SOON_DAYS ? (int) left : null;
    }

    /// Writes a call that nobody outside sees yet.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not run the space, SPACE_ARCHIVED (spaces), CALL_DAYS,
    /// CALL_ERASE_SOON, JUROR_UNKNOWN
    @Transactional
    public UUID open(Actor actor, UUID spaceId, WriteCall command) {
        var member = spaces.require(actor, spaceId);
        if (member.role() != Role.FACILITATOR) {
            throw Problem.forbidden();
        }
        if (!member.space().isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        requireDays(command);
        var id = store.insert(spaceId, Codes.of(command.title(), "appel"), command, actor.personId(), gate.now());
        writeParts(id, command);
        spaces.touched(spaceId);
        tell(What.WRITTEN, gate.require(actor, id), actor);
        return id;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN, CALL_NOT_NOW once it is published, CALL_DAYS, CALL_ERASE_SOON,
    /// JUROR_UNKNOWN
    @Transactional
    public void change(Actor actor, UUID id, WriteCall command) {
        var it = gate.requireAlone(actor, id, CallAction.CHANGE);
        requireDays(command);
        store.change(id, command);
        writeParts(id, command);
        tell(What.WRITTEN, it, actor);
    }

    private void writeParts(UUID id, WriteCall command) {
        if (store.writeParts(id, command)
                < command.jurorIds().stream().distinct().count()) {
            throw new Problem(CallProblem.JUROR_UNKNOWN);
        }
    }

    private static void requireDays(WriteCall it) {
        if (it.untilOn().isBefore(it.fromOn())
                || !it.eraseOn().isAfter(it.untilOn())
                || it.eraseOn().isAfter(it.untilOn().plusYears(LONGEST_YEARS))) {
            throw new Problem(CallProblem.CALL_DAYS);
        }
        requireTimeToChoose(it.untilOn(), it.eraseOn());
    }

    private static void requireTimeToChoose(LocalDate untilOn, LocalDate eraseOn) {
        if (eraseOn.isBefore(untilOn.plusDays(JURY_DAYS))) {
            throw new Problem(CallProblem.CALL_ERASE_SOON, Map.of("days", JURY_DAYS));
        }
    }

    /// From now on it is at its public address, and what it promises holds.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, CALL_NOT_NOW, CALL_DAYS where its last day is over,
    /// CALL_ERASE_SOON, CALL_NO_JURY
    @Transactional
    public void publish(Actor actor, UUID id) {
        var it = gate.requireAlone(actor, id, CallAction.PUBLISH);
        if (it.untilOn().isBefore(it.today())) {
            throw new Problem(CallProblem.CALL_DAYS);
        }
        requireTimeToChoose(it.untilOn(), it.eraseOn());
        if (!views.criteria(id).isEmpty() && views.jurors(id).isEmpty()) {
            throw new Problem(CallProblem.CALL_NO_JURY);
        }
        store.mark(id, Point.PUBLISHED, gate.now());
        tell(What.PUBLISHED, it, actor);
    }

    /// Nothing more comes in; the jury begins.
    @Transactional
    public void close(Actor actor, UUID id) {
        var it = gate.requireAlone(actor, id, CallAction.CLOSE);
        store.mark(id, Point.CLOSED, gate.now());
        tell(What.CLOSED, it, actor);
        jury.openNext(id, actor.personId());
    }

    /// Throws away a call to which nothing came.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, CALL_IN_USE
    @Transactional
    public void delete(Actor actor, UUID id) {
        var it = gate.requireAlone(actor, id, CallAction.DELETE);
        if (!views.isEmpty(id)) {
            throw new Problem(CallProblem.CALL_IN_USE);
        }
        store.delete(id);
        tell(What.DELETED, it, actor);
    }

    private void tell(What what, Call it, Actor actor) {
        events.publishEvent(
                new CallChanged(what, it.id(), it.title(), it.spaceId(), null, gate.now(), actor.personId()));
    }
}
