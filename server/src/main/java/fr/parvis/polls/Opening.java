package fr.parvis.polls;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import fr.parvis.polls.PollChanged.What;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A poll from its opening on: those who are asked are fixed, and so are its terms; its questions, once somebody has
/// answered.
@Service
public class Opening {
    private static final Duration DAY = Duration.ofDays(1);
    /// People outside whom one person asks within a day.
    private static final int A_DAY = 500;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s\\p{Cc}]{1,64}+@[^@\\s\\p{Cc}]{1,190}+");

    private final PollGate gate;
    private final PollStore store;
    private final AskedStore asked;
    private final Calls calls;
    private final ApplicationEventPublisher events;

    Opening(PollGate gate, PollStore store, AskedStore asked, Calls calls, ApplicationEventPublisher events) {
        this.gate = gate;
        this.store = store;
        this.asked = asked;
        this.calls = calls;
        this.events = events;
    }

    /// Opens what was written, and tells those who are asked.
    ///
    /// @throws Problem POLL_INCOMPLETE, OPTIONS_REPEATED, CLOSES_TOO_SOON, NO_ROOM_WITHOUT_NAMES, NOT_AN_ADDRESS,
    /// NOBODY_ASKED, TOO_FEW_FOR_ANONYMITY, FORBIDDEN for who asks beyond the space without a hat of its authority,
    /// TOO_MANY_ADDRESSES
    @Transactional
    public void open(Actor actor, UUID id, WritePoll content) {
        var poll = gate.requireAlone(actor, id, PollAction.OPEN);
        var at = gate.now();
        var emails = requireAddresses(content.emails());
        requireSaid(content);
        requireLater(content.closesAt(), at);
        requireReach(actor, poll, content, emails, at);
        var questions = questions(content);
        store.write(id, content, questions, at);
        asked.choose(id, content, emails);
        asked.insert(id, poll.spaceId(), content, emails);
        var count = asked.count(id);
        if (count.all() == 0) {
            throw new Problem(PollProblem.NOBODY_ASKED);
        }
        if (content.anonymous()) {
            // Addresses may all be of one person: only people with an account make a crowd.
            if (count.people() < Poll.CROWD) {
                throw new Problem(PollProblem.TOO_FEW_FOR_ANONYMITY, Map.of("least", Poll.CROWD));
            }
            store.setUrn(id);
        }
        store.setRooms(id, questions);
        store.open(id, at);
        var opened = gate.require(actor, id);
        events.publishEvent(PollChanged.of(What.OPENED, opened, at, actor.personId()));
        calls.open(opened, asked.told(id, false), asked.outside(id, false), at);
    }

    /// Changes its words and its end; its questions, while nobody has answered.
    ///
    /// @throws Problem QUESTIONS_FIXED, TERMS_FIXED, and what [#open] refuses
    @Transactional
    public void edit(Actor actor, UUID id, WritePoll content) {
        var poll = gate.requireAlone(actor, id, PollAction.EDIT);
        if (poll.openedAt() == null) {
            throw Problem.forbidden();
        }
        var at = gate.now();
        if (content.anonymous() != poll.anonymous()
                || poll.changeable() && !content.changeable()
                || !content.anonymous() && content.results() != poll.results()
                || content.everybody() != poll.everybody()) {
            throw new Problem(PollProblem.TERMS_FIXED);
        }
        requireSaid(content);
        requireLater(content.closesAt(), at);
        var questions = questions(content);
        if (!questions.equals(poll.questions()) || !Typed.line(content.title()).equals(poll.title())) {
            if (store.anyAnswered(id)) {
                throw new Problem(PollProblem.QUESTIONS_FIXED);
            }
            store.setRooms(id, questions);
            store.newEdition(id);
        }
        store.write(id, content, questions, at);
        events.publishEvent(PollChanged.of(What.EDITED, gate.require(actor, id), at, actor.personId()));
    }

    @Transactional
    public void close(Actor actor, UUID id) {
        var poll = gate.requireAlone(actor, id, PollAction.CLOSE);
        close(poll.id(), actor.personId());
        events.publishEvent(PollChanged.of(What.CLOSED, poll, gate.now(), actor.personId()));
    }

    private void close(UUID id, @Nullable UUID by) {
        store.close(id, by, gate.now());
        store.seal(id);
    }

    /// Closes one whose end has come.
    ///
    /// @return whether there was one
    @Transactional
    public boolean closeNext() {
        var due = store.claimDue(gate.now());
        due.ifPresent(poll -> {
            close(poll.pollId(), null);
            events.publishEvent(new PollChanged(
                    What.CLOSED,
                    poll.pollId(),
                    poll.title(),
                    poll.spaceId(),
                    poll.authorId(),
                    poll.everybody(),
                    gate.now(),
                    null));
        });
        return due.isPresent();
    }

    /// Asks those as well who came to the space since.
    ///
    /// @throws Problem NOBODY_ASKED where nobody came
    @Transactional
    public void askNewcomers(Actor actor, UUID id) {
        var poll = gate.requireAlone(actor, id, PollAction.ASK_NEWCOMERS);
        var come = new HashSet<>(asked.askNewcomers(id));
        if (come.isEmpty()) {
            throw new Problem(PollProblem.NOBODY_ASKED);
        }
        var told = asked.told(id, true).stream()
                .filter(one -> come.contains(one.personId()))
                .toList();
        calls.open(poll, told, List.of(), gate.now());
    }

    /// Beyond the space ask those of its authority, and not as many strangers a day as they like.
    private void requireReach(Actor actor, Poll poll, WritePoll content, List<String> emails, Instant at) {
        var beyond = !content.everybody() || !emails.isEmpty();
        if (beyond && !asked.isOfAuthority(actor.personId(), poll.organisationId())) {
            throw Problem.forbidden();
        }
        if (!emails.isEmpty() && asked.outsideSince(actor.personId(), at.minus(DAY)) + emails.size() > A_DAY) {
            throw new Problem(PollProblem.TOO_MANY_ADDRESSES, Map.of("limit", A_DAY));
        }
    }

    private static List<String> requireAddresses(List<String> typed) {
        var addresses = PollDrafts.addresses(typed);
        for (var address : addresses) {
            if (!ADDRESS.matcher(address).matches()) {
                throw new Problem(PollProblem.NOT_AN_ADDRESS, Map.of("email", address));
            }
        }
        return addresses;
    }

    private static List<PollQuestion> questions(WritePoll content) {
        return content.questions().stream().map(PollQuestion::tidied).toList();
    }

    private static void requireSaid(WritePoll content) {
        var questions = questions(content);
        if (content.title().isBlank() || questions.isEmpty()) {
            throw new Problem(PollProblem.POLL_INCOMPLETE, Map.of("question", 1));
        }
        for (int place = 0; place < questions.size(); place++) {
            var question = questions.get(place);
            if (!question.isWhole(questions.size() == 1)) {
                throw new Problem(PollProblem.POLL_INCOMPLETE, Map.of("question", place + 1));
            }
            if (question.repeatsItself()) {
                throw new Problem(PollProblem.OPTIONS_REPEATED, Map.of("question", place + 1));
            }
            if (content.anonymous() && question.options().stream().anyMatch(option -> option.capacity() != null)) {
                throw new Problem(PollProblem.NO_ROOM_WITHOUT_NAMES);
            }
        }
    }

    private static void requireLater(@Nullable Instant end, Instant now) {
        if (end != null && !end.isAfter(now)) {
            throw new Problem(PollProblem.CLOSES_TOO_SOON);
        }
    }
}
