package fr.parvis.contributions.entries;

import fr.parvis.contributions.ConsultationChanged.What;
import fr.parvis.contributions.ConsultationNews;
import fr.parvis.contributions.ContributionProblem;
import fr.parvis.contributions.Words;
import fr.parvis.contributions.entries.Contribution.Moderation;
import fr.parvis.contributions.entries.Contribution.Status;
import fr.parvis.contributions.entries.ContributionGate.Found;
import fr.parvis.contributions.entries.ContributionView.ContributionAction;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PersonalNotice.Kind;
import fr.parvis.platform.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What those who run the space do with contributions: accept and refuse, answer, merge.
@Service
public class Sortings {
    private final ContributionGate gate;
    private final ContributionStore store;
    private final ConsultationNews news;
    private final ApplicationEventPublisher events;

    Sortings(ContributionGate gate, ContributionStore store, ConsultationNews news, ApplicationEventPublisher events) {
        this.gate = gate;
        this.store = store;
        this.news = news;
        this.events = events;
    }

    /// Lets it be read, or not; its author is told why not, where they are known.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, SPACE_ARCHIVED (spaces), NOT_SHOWN, HOLDS_OTHERS
    @Transactional
    public void moderate(Actor actor, UUID id, ModerateContribution command) {
        var action = command.accepted() ? ContributionAction.ACCEPT : ContributionAction.REFUSE;
        var found = gate.requireAlone(actor, id, action);
        var word = command.word() == null ? "" : Words.text(command.word());
        var refusal = command.accepted() || word.isEmpty() ? null : word;
        store.moderate(id, command.accepted() ? Moderation.SHOWN : Moderation.REFUSED, refusal);
        if (found.contribution().isRetained()) {
            tellRetained(found, command.accepted(), actor);
        }
        if (!command.accepted()) {
            tell(Kind.CONTRIBUTION_REFUSED, found, actor, refusal);
        }
        news.changed(What.SORTED, found.in(), actor.personId());
    }

    /// Says what becomes of it, and why, to its author and to those of what was merged into it.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN, SPACE_ARCHIVED (spaces), NOT_SHOWN
    @Transactional
    public void answer(Actor actor, UUID id, AnswerContribution command) {
        var found = gate.requireAlone(actor, id, ContributionAction.ANSWER);
        var answer = Words.text(command.answer());
        var nothing = command.status() == Status.RECEIVED && answer.isEmpty();
        store.answer(id, command.status(), answer, nothing ? null : actor.personId(), news.now());
        var kept = command.status() == Status.RETAINED;
        if (kept != found.contribution().isRetained()) {
            tellRetained(found, kept, actor);
        }
        if (!nothing) {
            tell(Kind.CONTRIBUTION_ANSWERED, found, actor, answer);
        }
        news.changed(What.SORTED, found.in(), actor.personId());
    }

    /// Keeps another one in its place: what supported it supports that one, each person once, and the answer to that
    /// one is an answer to it.
    ///
    /// @throws Problem NOT_FOUND, also for one of another consultation, FORBIDDEN, HOLDS_OTHERS, NOT_SHOWN
    @Transactional
    public void merge(Actor actor, UUID id, UUID intoId) {
        var found = gate.requireAlone(actor, id, ContributionAction.MERGE);
        var into = store.find(intoId)
                .filter(one -> one.consultationId().equals(found.in().id())
                        && !one.id().equals(id))
                .orElseThrow(Problem::notFound);
        if (!into.isRead()) {
            throw new Problem(ContributionProblem.NOT_SHOWN);
        }
        store.merge(id, intoId);
        if (into.answered()) {
            tell(Kind.CONTRIBUTION_ANSWERED, found, actor, store.said(intoId).answer());
        }
        if (found.contribution().isRetained()) {
            tellRetained(found, false, actor);
        }
        news.changed(What.SORTED, found.in(), actor.personId());
    }

    /// Takes a merger back.
    @Transactional
    public void part(Actor actor, UUID id) {
        var found = gate.requireAlone(actor, id, ContributionAction.PART);
        store.merge(id, null);
        if (found.contribution().mergedIntoId() != null && found.contribution().isRetained()) {
            tellRetained(found, true, actor);
        }
        news.changed(What.SORTED, found.in(), actor.personId());
    }

    /// To whoever makes something of what is retained and read; what is refused or merged stands there no more.
    private void tellRetained(Found found, boolean kept, Actor actor) {
        var in = found.in();
        var it = found.contribution();
        var said = store.said(it.id());
        events.publishEvent(new ContributionRetained(
                it.id(), in.id(), in.spaceId(), said.title(), said.body(), kept, news.now(), actor.personId()));
    }

    private void tell(Kind kind, Found found, Actor actor, @Nullable String words) {
        var said = words == null || words.isEmpty() ? null : words;
        for (var author : store.authors(found.contribution().id())) {
            if (!author.personId().equals(actor.personId())) {
                news.tell(kind, author.personId(), author.inside(), found.in(), author.title(), said, actor.personId());
            }
        }
    }
}
