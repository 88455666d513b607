package fr.parvis.contributions.entries;

import fr.parvis.contributions.Consultation;
import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.ConsultationAction;
import fr.parvis.contributions.ConsultationChanged.What;
import fr.parvis.contributions.ConsultationGate;
import fr.parvis.contributions.ConsultationNews;
import fr.parvis.contributions.ContributionProblem;
import fr.parvis.contributions.Words;
import fr.parvis.contributions.entries.Contribution.Moderation;
import fr.parvis.contributions.entries.ContributionListStore.Key;
import fr.parvis.contributions.entries.ContributionListStore.Line;
import fr.parvis.contributions.entries.ContributionListStore.Reader;
import fr.parvis.contributions.entries.ContributionView.ContributionAction;
import fr.parvis.contributions.entries.ContributionView.SimilarContribution;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people bring to a consultation: read, written, supported, withdrawn.
@Service
public class Contributions {
    private static final int PAGE = 30;
    private static final int SIMILAR = 3;

    /// Nobody reads on beyond; and all of a sealed one are written anew each time.
    private static final int LIMIT = 2_000;

    private final ConsultationGate gate;
    private final ContributionGate entries;
    private final ContributionStore store;
    private final ContributionListStore lists;
    private final ConsultationNews news;
    private final Spaces spaces;
    private final Pace pace;

    Contributions(
            ConsultationGate gate,
            ContributionGate entries,
            ContributionStore store,
            ContributionListStore lists,
            ConsultationNews news,
            Spaces spaces,
            Pace pace) {
        this.gate = gate;
        this.entries = entries;
        this.store = store;
        this.lists = lists;
        this.news = news;
        this.spaces = spaces;
        this.pace = pace;
    }

    /// What was brought, page by page.
    public Page<ContributionView> page(
            Actor actor, UUID consultationId, Selection selection, Sorting sorting, @Nullable String after) {
        var in = gate.require(actor, consultationId);
        var reader = new Reader(actor.personId(), in.role() == Role.FACILITATOR);
        var lines = lists.lines(consultationId, reader, selection, sorting, key(after), PAGE + 1);
        var page = Page.of(lines, PAGE, last -> Cursor.of(last.rank(), last.id()));
        return new Page<>(views(in, actor, page.items()), page.next());
    }

    private static @Nullable Key key(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var parts = Cursor.parts(cursor, 2);
            return new Key(Long.parseLong(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID);
        }
    }

    private List<ContributionView> views(Consultation in, Actor actor, List<Line> lines) {
        var held = lines.stream().filter(Line::holdsOthers).map(Line::id).toList();
        Map<UUID, List<ContributionListStore.Merged>> merged = lists.merged(held, actor.personId()).stream()
                .collect(Collectors.groupingBy(ContributionListStore.Merged::keptId));
        return lines.stream()
                .map(line -> view(in, actor, line, merged.getOrDefault(line.id(), List.of())))
                .toList();
    }

    private static ContributionView view(
            Consultation in, Actor actor, Line line, List<ContributionListStore.Merged> merged) {
        var named = isNamed(in);
        var it = new Contribution(
                line.id(),
                in.id(),
                line.title(),
                line.authorId(),
                line.moderation(),
                line.status(),
                line.answeredAt() != null,
                null,
                line.holdsOthers());
        return new ContributionView(
                line.id(),
                line.title(),
                line.body(),
                named ? line.author() : null,
                it.isOf(actor.personId()),
                line.at(),
                line.onDay(),
                line.supports(),
                line.supported(),
                line.moderation(),
                line.refusal(),
                line.status(),
                line.answer(),
                line.answeredAt(),
                line.answeredBy(),
                merged.stream().map(one -> one.view(named)).toList(),
                EntryPolicy.can(in, it, actor.personId()));
    }

    private static boolean isNamed(Consultation in) {
        return in.anonymity() == Anonymity.NONE
                || (in.anonymity() == Anonymity.TO_READERS && in.role() == Role.FACILITATOR);
    }

    /// What says nearly the same as what is being written.
    public List<SimilarContribution> similar(Actor actor, UUID consultationId, WriteContribution typed) {
        gate.require(actor, consultationId);
        return lists.similar(consultationId, actor.personId(), typed, SIMILAR);
    }

    /// Brings one.
    ///
    /// @return its id; null where nobody is to know who wrote it
    /// @throws Problem NOT_FOUND, FORBIDDEN for who is not asked, CONSULTATION_OVER, CONSULTATION_NOT_BEGUN,
    /// CONTRIBUTION_LIMIT, CONTRIBUTION_PACE, CONSULTATION_FULL, SPACE_ARCHIVED (spaces)
    @Transactional
    public @Nullable UUID write(Actor actor, UUID consultationId, WriteContribution typed) {
        var in = gate.requireAlone(actor, consultationId, ConsultationAction.CONTRIBUTE);
        var said = new WriteContribution(Words.line(typed.title(), "title"), Words.text(typed.body()));
        if (!pace.take(actor.personId(), gate.now())) {
            throw new Problem(ContributionProblem.CONTRIBUTION_PACE, Map.of("most", Pace.MOST));
        }
        if (store.count(consultationId) >= LIMIT) {
            throw new Problem(ContributionProblem.CONSULTATION_FULL, Map.of("limit", LIMIT));
        }
        requireOneMore(in, actor);
        var moderation = in.moderated() ? Moderation.AWAITING : Moderation.SHOWN;
        if (in.isSealed()) {
            store.seal(consultationId, said, moderation, in.today());
            return null;
        }
        var id = store.insert(
                consultationId, in.anonymity().name(), said, moderation, actor.personId(), gate.now(), in.today());
        news.brought(in);
        spaces.touched(in.spaceId());
        return id;
    }

    private void requireOneMore(Consultation in, Actor actor) {
        var most = in.most();
        if (most == null) {
            return;
        }
        var left = in.isSealed()
                ? store.takePart(in.id(), actor.personId(), most)
                : store.written(in.id(), actor.personId()) < most;
        if (!left) {
            throw new Problem(ContributionProblem.CONTRIBUTION_LIMIT, Map.of("most", most));
        }
    }

    /// Supports one, or does not any more; either twice is once.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, CONSULTATION_OVER, NOT_SHOWN for one that was merged or waits
    @Transactional
    public void support(Actor actor, UUID id, boolean supported) {
        var found = entries.requireAlone(actor, id, ContributionAction.SUPPORT);
        if (supported) {
            store.support(found.contribution(), actor.personId());
        } else {
            store.unsupport(id, actor.personId());
        }
        if (!found.in().isSealed()) {
            news.brought(found.in());
        }
    }

    /// Takes back what one wrote under one's name; who runs the space does away with what was refused.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, SPACE_ARCHIVED (spaces), CONSULTATION_OVER, ALREADY_ANSWERED or
    /// HOLDS_OTHERS
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        var found = entries.requireAlone(actor, id, ContributionAction.WITHDRAW);
        store.delete(id);
        if (found.contribution().isOf(actor.personId())) {
            news.brought(found.in());
        } else {
            news.changed(What.SORTED, found.in(), actor.personId());
        }
    }
}
