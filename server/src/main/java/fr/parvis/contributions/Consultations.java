package fr.parvis.contributions;

import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.ConsultationChanged.What;
import fr.parvis.contributions.ConsultationView.AskableView;
import fr.parvis.contributions.ConsultationView.ConsultationList;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Member;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Campaigns and question boxes, in the order of their life: opened, announced, changed, closed.
@Service
public class Consultations {
    private final ConsultationGate gate;
    private final ConsultationStore store;
    private final ConsultationViewStore views;
    private final Spaces spaces;
    private final ConsultationNews news;

    Consultations(
            ConsultationGate gate,
            ConsultationStore store,
            ConsultationViewStore views,
            Spaces spaces,
            ConsultationNews news) {
        this.gate = gate;
        this.store = store;
        this.views = views;
        this.spaces = spaces;
        this.news = news;
    }

    ConsultationList list(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        return new ConsultationList(views.lines(actor.personId(), spaceId, gate.now()), runs(member));
    }

    /// One, for whoever sees it.
    public ConsultationView consultation(Actor actor, UUID id) {
        var it = gate.require(actor, id);
        var facts = views.facts(id);
        var counts = views.counts(id, it.isRun());
        return new ConsultationView(
                id,
                facts.place(it.role() != null),
                it.kind(),
                it.question(),
                facts.explanation(),
                it.fromOn(),
                it.untilOn(),
                it.state(),
                it.closedAt(),
                it.anonymity(),
                facts.collectives(),
                facts.people(),
                it.asked(),
                it.moderated(),
                it.supports(),
                it.most(),
                it.most() == null ? null : Math.max(0, it.most() - views.written(id, actor.personId())),
                facts.openedBy(),
                counts,
                ConsultationPolicy.can(it, store.isEmpty(id)));
    }

    /// Whom one may ask beside the members of a space.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not run it
    List<AskableView> askable(Actor actor, UUID spaceId) {
        var member = requireRuns(actor, spaceId);
        return member.space().isSecret()
                ? List.of()
                : views.askable(member.space().organisationId());
    }

    /// Opens one. Those asked are told on its first day.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN for who does not run the space, SPACE_ARCHIVED (spaces), ENDS_TOO_SOON,
    /// NOBODY_ASKED, SECRET_ASKS_MEMBERS, TOO_FEW_TO_HIDE
    @Transactional
    public UUID open(Actor actor, UUID spaceId, OpenConsultation command) {
        var member = requireRuns(actor, spaceId);
        var space = member.space();
        if (!space.isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        if (space.isSecret() && command.asksCollectives()) {
            throw new Problem(ContributionProblem.SECRET_ASKS_MEMBERS);
        }
        var now = gate.now();
        var today = store.today(space.organisationId(), now);
        var from = command.fromOn() == null || command.fromOn().isBefore(today) ? today : command.fromOn();
        requireEnd(from, today, command.untilOn());
        var question = Words.line(command.question(), "question");
        var id = store.insert(spaceId, command, question, from, actor.personId(), now);
        if (command.asksCollectives()) {
            var wanted = command.groupIds().stream().distinct().count()
                    + command.unitIds().stream().distinct().count();
            if (store.ask(id, space.organisationId(), command.groupIds(), command.unitIds()) < wanted) {
                throw new Problem(ContributionProblem.NOBODY_ASKED);
            }
        }
        requireCrowd(id, command.anonymity());
        if (from.equals(today)) {
            store.announce(id, now);
            news.opened(id, question, spaceId, now, actor.personId());
        }
        spaces.touched(spaceId);
        return id;
    }

    /// Counted once those asked are written down: somebody of two groups is one person.
    private void requireCrowd(UUID id, Anonymity anonymity) {
        if (anonymity != Anonymity.TOTAL) {
            return;
        }
        var people = store.asked(id);
        if (people < Consultation.CROWD) {
            throw new Problem(
                    ContributionProblem.TOO_FEW_TO_HIDE, Map.of("least", Consultation.CROWD, "people", people));
        }
    }

    private static void requireEnd(LocalDate from, LocalDate today, @Nullable LocalDate until) {
        if (until != null && (until.isBefore(from) || until.isBefore(today))) {
            throw new Problem(ContributionProblem.ENDS_TOO_SOON);
        }
    }

    /// Tells of one whose first day has come.
    ///
    /// @return whether there was one
    @Transactional
    public boolean announceNext() {
        var now = gate.now();
        var due = store.claimDue(now);
        due.ifPresent(one -> news.opened(one.id(), one.question(), one.spaceId(), now, one.openedBy()));
        return due.isPresent();
    }

    /// Tells the open pages of what came within the last seconds.
    @Transactional
    public void somethingCame(Consultation it) {
        news.changed(What.BROUGHT, it, null);
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN, SPACE_ARCHIVED (spaces), ENDS_TOO_SOON
    @Transactional
    public void change(Actor actor, UUID id, ChangeConsultation command) {
        var it = gate.requireAlone(actor, id, ConsultationAction.CHANGE);
        if (!Objects.equals(command.untilOn(), it.untilOn())) {
            requireEnd(it.fromOn(), it.today(), command.untilOn());
        }
        store.change(id, command, Words.line(command.question(), "question"));
        news.changed(What.CHANGED, it, actor.personId());
    }

    /// Ends it before its last day, or where it has none.
    @Transactional
    public void close(Actor actor, UUID id) {
        var it = gate.requireAlone(actor, id, ConsultationAction.CLOSE);
        if (it.closedAt() != null) {
            return;
        }
        store.close(id, actor.personId(), gate.now());
        news.changed(What.CLOSED, it, actor.personId());
    }

    @Transactional
    public void reopen(Actor actor, UUID id) {
        var it = gate.requireAlone(actor, id, ConsultationAction.REOPEN);
        if (it.closedAt() == null) {
            return;
        }
        store.close(id, null, null);
        news.changed(What.REOPENED, it, actor.personId());
    }

    /// Takes back one into which nothing came.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, CONSULTATION_IN_USE
    @Transactional
    public void delete(Actor actor, UUID id) {
        var it = gate.requireAlone(actor, id, ConsultationAction.DELETE);
        if (!store.isEmpty(id)) {
            throw new Problem(ContributionProblem.CONSULTATION_IN_USE);
        }
        store.delete(id);
        news.changed(What.DELETED, it, actor.personId());
    }

    private Member requireRuns(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        if (member.role() != Role.FACILITATOR) {
            throw Problem.forbidden();
        }
        return member;
    }

    private static boolean runs(Member member) {
        return member.role() == Role.FACILITATOR && member.space().isWritable();
    }
}
