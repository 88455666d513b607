package fr.parvis.approvals;

import fr.parvis.approvals.ApprovalView.CircuitView;
import fr.parvis.approvals.ApprovalView.SeatView;
import fr.parvis.approvals.Circuit.Seat;
import fr.parvis.documents.DocumentAccess;
import fr.parvis.documents.DocumentView;
import fr.parvis.documents.Documents;
import fr.parvis.documents.ReaderView;
import fr.parvis.documents.States;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Approvals of documents: asked, answered version by version, withdrawn. What is approved is a number and a hash; a
/// version that comes while somebody reads another is never approved in its place.
@Service
public class Approvals {
    private final Documents documents;
    private final DocumentAccess access;
    private final States states;
    private final ApprovalStore store;
    private final AwayStore away;
    private final ApprovalLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(
            Documents documents,
            DocumentAccess access,
            States states,
            ApprovalStore store,
            AwayStore away,
            ApprovalLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.access = access;
        this.states = states;
        this.store = store;
        this.away = away;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /// What the actor may know of the approval of a document: all of it for those who work on it or are asked, the
    /// approved versions for the others.
    public ApprovalView approval(Actor actor, UUID documentId) {
        var document = documents.document(actor, documentId);
        var circuit = store.findOpen(documentId).filter(open -> sees(actor, document, open));
        return new ApprovalView(
                circuit.map(open -> view(actor, document, open)).orElse(null), store.approved(documentId));
    }

    private boolean sees(Actor actor, DocumentView document, Circuit circuit) {
        return ApprovalPolicy.sees(actor, document, circuit, away.inPlaceOf(actor.personId(), circuit));
    }

    /// @throws Problem ALREADY_ASKED, ASKED_CANNOT_READ, NEWER_VERSION, and what `documents` refuses of a change
    @Transactional
    public void ask(Actor actor, UUID documentId, AskApproval command) {
        var asked = Stream.concat(command.proofreaders().stream(), command.approvers().stream())
                .distinct()
                .toList();
        var readers =
                access.readers(actor, documentId).stream().map(ReaderView::id).collect(Collectors.toSet());
        if (!readers.containsAll(asked)) {
            throw new Problem(ApprovalProblem.ASKED_CANNOT_READ);
        }
        var at = clock.instant();
        var current = states.review(actor, documentId, asked, command.withhold());
        requireVersion(current, command.version());
        if (command.approvers().stream().allMatch(approver -> approver.equals(current.broughtBy()))) {
            throw new Problem(ApprovalProblem.OWN_VERSION);
        }
        store.insert(documentId, command, actor.personId(), at)
                .orElseThrow(() -> new Problem(ApprovalProblem.ALREADY_ASKED));
        lendToStandIns();
        tellTurns(actor, store.findOpen(documentId).orElseThrow(), current);
    }

    /// Those who stand in today are shown what they are asked about, and those who do not any more are not.
    /// While nobody does, nothing is locked nor worked out: this runs in whatever changes who may read what.
    /// Who begins to stand in at that very moment is lent it by the next run of [ApprovalJobs].
    @Transactional
    public void lendToStandIns() {
        if (away.anybodyStandsIn() || states.lends()) {
            states.lend(away.standIns());
        }
    }

    /// @throws Problem NEWER_VERSION, NOT_YOUR_TURN, OWN_VERSION
    @Transactional
    public void answer(Actor actor, UUID documentId, AnswerApproval command) {
        var current = states.current(actor, documentId);
        var circuit = store.findOpen(documentId)
                .filter(open -> ApprovalPolicy.isAsked(actor, open)
                        || !away.inPlaceOf(actor.personId(), open).isEmpty())
                .orElseThrow(Problem::notFound);
        var asked = asked(actor, circuit, command);
        requireVersion(current, command.version());
        if (actor.personId().equals(current.broughtBy())) {
            throw new Problem(ApprovalProblem.OWN_VERSION);
        }
        var seat = turn(circuit, version(current), asked, command)
                .orElseThrow(() -> new Problem(ApprovalProblem.NOT_YOUR_TURN));
        var at = clock.instant();
        store.insertAnswer(circuit, seat, command, current.hash(), actor.personId(), at);
        var answered = store.findOpen(documentId).orElseThrow();
        switch (answered.status(version(current))) {
            case APPROVED -> {
                store.insertApproval(answered, current.version(), current.hash(), at);
                states.approve(actor, current);
            }
            case SENT_BACK -> states.sendBack(actor, current);
            case PENDING -> {
                // The others are still to answer.
            }
        }
        tellAnswer(actor, answered, current, command);
        tellTurns(actor, answered, current);
    }

    /// Whose answer it is: the actor's own, or that of somebody who is away and in whose place they answer.
    private UUID asked(Actor actor, Circuit circuit, AnswerApproval command) {
        var other = command.inPlaceOf();
        if (other == null) {
            return actor.personId();
        }
        if (!away.inPlaceOf(actor.personId(), circuit).contains(other)) {
            throw new Problem(ApprovalProblem.NOT_YOUR_TURN);
        }
        return other;
    }

    /// Asks nobody any more; what was approved stays so.
    @Transactional
    public void withdraw(Actor actor, UUID documentId) {
        var document = documents.document(actor, documentId);
        states.current(actor, documentId);
        var circuit = store.findOpen(documentId)
                .filter(open -> sees(actor, document, open))
                .orElseThrow(Problem::notFound);
        ApprovalPolicy.requireWithdraw(actor, document, circuit);
        store.end(circuit.id(), clock.instant());
        states.endReview(actor, documentId);
        lendToStandIns();
    }

    /// A version came: those who are asked begin again with it.
    void revised(Actor actor, UUID documentId) {
        store.findOpen(documentId).ifPresent(circuit -> tellTurns(actor, circuit, states.current(actor, documentId)));
    }

    private static void requireVersion(States.Current current, int version) {
        if (current.version() != version) {
            throw new Problem(ApprovalProblem.NEWER_VERSION, Map.of("version", current.version()));
        }
    }

    private static Circuit.Version version(States.Current current) {
        return new Circuit.Version(current.version(), current.broughtBy());
    }

    private static Optional<Seat> turn(
            Circuit circuit, Circuit.Version version, UUID personId, AnswerApproval command) {
        return circuit.turns(version).stream()
                .filter(seat -> seat.personId().equals(personId))
                .filter(seat -> command.kind() != AnswerKind.READ || seat.step() == Step.PROOFREADING)
                .filter(seat -> command.kind() != AnswerKind.APPROVED || seat.step() == Step.APPROVAL)
                .findFirst();
    }

    private void tellTurns(Actor actor, Circuit circuit, States.Current current) {
        var at = clock.instant();
        var fresh = store.setTurns(circuit.id(), circuit.turns(version(current)), current.version(), at);
        var absent = away.now(
                circuit.documentId(), fresh.stream().map(Seat::personId).toList());
        for (var step : Step.values()) {
            var asked = persons(fresh, step);
            var told = told(asked, absent, actor);
            if (!told.isEmpty()) {
                events.publishEvent(new ApprovalAsked(
                        circuit.documentId(),
                        step,
                        current.version(),
                        current.name(),
                        circuit.instructions(),
                        current.spaceId(),
                        told,
                        at,
                        actor.personId()));
                letters.ask(circuit, current, step, asked, absent, actor);
            }
        }
    }

    private static List<UUID> persons(List<Seat> seats, Step step) {
        return seats.stream()
                .filter(seat -> seat.step() == step)
                .map(Seat::personId)
                .toList();
    }

    private static List<UUID> told(List<UUID> asked, List<Away> absent, Actor except) {
        var standIns = absent.stream()
                .filter(away -> asked.contains(away.personId()))
                .map(Away::standsIn)
                .filter(Objects::nonNull);
        return Stream.concat(asked.stream(), standIns)
                .distinct()
                .filter(person -> !person.equals(except.personId()))
                .toList();
    }

    private void tellAnswer(Actor actor, Circuit circuit, States.Current current, AnswerApproval command) {
        var told = Stream.of(circuit.askedBy(), current.broughtBy())
                .filter(Objects::nonNull)
                .filter(person -> !person.equals(actor.personId()))
                .distinct()
                .toList();
        if (!told.isEmpty()) {
            events.publishEvent(new ApprovalAnswered(
                    circuit.documentId(),
                    command.kind(),
                    current.version(),
                    current.name(),
                    command.reason(),
                    current.spaceId(),
                    told,
                    clock.instant(),
                    actor.personId()));
        }
    }

    private CircuitView view(Actor actor, DocumentView document, Circuit circuit) {
        var version = version(states.look(actor, circuit.documentId()));
        var absent = away.now(circuit.documentId(), ApprovalStore.named(circuit)).stream()
                .collect(Collectors.toMap(Away::personId, one -> one));
        var people = store.people(Stream.concat(
                        ApprovalStore.named(circuit).stream(),
                        absent.values().stream().map(Away::standsIn).filter(Objects::nonNull))
                .distinct()
                .toList());
        var turns = circuit.turns(version);
        var mine = turns.stream()
                .filter(seat -> isMine(actor, seat, absent))
                .min(Comparator.comparing(seat -> !seat.personId().equals(actor.personId())));
        var seats = new ArrayList<SeatView>();
        for (var seat : circuit.seats()) {
            var answer = circuit.answer(seat, version);
            var absence = answer.isPresent() ? null : absent.get(seat.personId());
            var standsIn = answer.map(Circuit.Answer::givenBy).orElse(absence == null ? null : absence.standsIn());
            seats.add(new SeatView(
                    seat.step(),
                    Objects.requireNonNull(people.get(seat.personId())),
                    turns.contains(seat),
                    answer.map(Circuit.Answer::kind).orElse(null),
                    answer.map(Circuit.Answer::reason).orElse(null),
                    answer.map(Circuit.Answer::at).orElse(null),
                    absence == null ? null : absence.until(),
                    standsIn == null ? null : people.get(standsIn)));
        }
        return new CircuitView(
                circuit.id(),
                circuit.rule(),
                circuit.instructions(),
                circuit.dueOn(),
                circuit.withhold(),
                Objects.requireNonNull(people.get(circuit.askedBy())),
                circuit.askedAt(),
                version.number(),
                version.by(),
                circuit.status(version),
                seats,
                mine.map(Seat::step).orElse(null),
                mine.map(Seat::personId)
                        .filter(person -> !person.equals(actor.personId()))
                        .map(people::get)
                        .orElse(null),
                ApprovalPolicy.actions(actor, document, circuit));
    }

    private static boolean isMine(Actor actor, Seat seat, Map<UUID, Away> absent) {
        var absence = absent.get(seat.personId());
        return seat.personId().equals(actor.personId())
                || absence != null && actor.personId().equals(absence.standsIn());
    }
}
