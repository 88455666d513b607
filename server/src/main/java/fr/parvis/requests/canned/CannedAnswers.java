package fr.parvis.requests.canned;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.requests.RequestProblem;
import fr.parvis.requests.design.Answers;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The canned answers of a space: its agents read them, write them and take them away, all alike.
@Service
class CannedAnswers {
    private static final int MOST = 100;

    private final CannedAnswerStore store;
    private final Spaces spaces;
    private final Clock clock;

    CannedAnswers(CannedAnswerStore store, Spaces spaces, Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not answer for the space
    List<CannedAnswerView> of(Actor actor, UUID spaceId) {
        requireAgent(actor, spaceId);
        return store.of(spaceId);
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN, SPACE_ARCHIVED (spaces), CANNED_ENOUGH
    @Transactional
    public UUID keep(Actor actor, UUID spaceId, WriteCannedAnswer command) {
        requireWriting(actor, spaceId);
        if (store.count(spaceId) >= MOST) {
            throw new Problem(RequestProblem.CANNED_ENOUGH, Map.of("limit", MOST));
        }
        return store.insert(
                spaceId,
                legible("title", command.title()),
                legible("body", command.body()),
                actor.personId(),
                clock.instant());
    }

    @Transactional
    public void write(Actor actor, UUID id, WriteCannedAnswer command) {
        requireWriting(actor, spaceOf(actor, id));
        store.write(
                id,
                legible("title", command.title()),
                legible("body", command.body()),
                actor.personId(),
                clock.instant());
    }

    @Transactional
    public void delete(Actor actor, UUID id) {
        requireWriting(actor, spaceOf(actor, id));
        store.delete(id);
    }

    private UUID spaceOf(Actor actor, UUID id) {
        var spaceId = store.spaceOf(id).orElseThrow(Problem::notFound);
        spaces.require(actor, spaceId);
        return spaceId;
    }

    private Member requireAgent(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        if (!member.role().atLeast(Role.CONTRIBUTOR)) {
            throw Problem.forbidden();
        }
        return member;
    }

    private void requireWriting(Actor actor, UUID spaceId) {
        if (!requireAgent(actor, spaceId).space().isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
    }

    private static String legible(String field, String typed) {
        var text = Answers.legible(typed);
        if (text.isBlank()) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of(field)));
        }
        return text;
    }
}
