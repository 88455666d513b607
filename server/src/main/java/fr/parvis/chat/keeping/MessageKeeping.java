package fr.parvis.chat.keeping;

import fr.parvis.chat.Conversation;
import fr.parvis.chat.keeping.KeepingView.ChosenKeeping;
import fr.parvis.chat.keeping.KeepingView.GoingMessages;
import fr.parvis.chat.keeping.MessageKeepingStore.Ended;
import fr.parvis.chat.keeping.MessageKeepingStore.Keeping;
import fr.parvis.chat.messages.MessageTakenAway;
import fr.parvis.platform.Actor;
import fr.parvis.platform.NoticeChanged;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.Role;
import fr.parvis.spaces.Space;
import fr.parvis.spaces.SpaceProblem;
import fr.parvis.spaces.Spaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// How long the messages of a space are kept, said by who runs it; and the nights in which old ones go.
@Service
class MessageKeeping {
    static final Duration DELAY = Duration.ofDays(30);
    private static final int AT_ONCE = 500;

    private final MessageKeepingStore store;
    private final Spaces spaces;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageKeeping(
            MessageKeepingStore store,
            Spaces spaces,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.spaces = spaces;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND; FORBIDDEN for who does not run the space
    KeepingView view(Actor actor, UUID spaceId) {
        requireRun(actor, spaceId);
        return store.find(spaceId)
                .map(keeping -> new KeepingView(
                        new ChosenKeeping(keeping.years(), keeping.chosenByName(), keeping.chosenAt()),
                        going(spaceId, keeping.years(), keeping.beginsAt())))
                .orElse(new KeepingView(null, null));
    }

    /// What a choice would do, before it is made.
    GoingMessages rehearse(Actor actor, UUID spaceId, int years) {
        requireRun(actor, spaceId);
        return going(spaceId, years, clock.instant().plus(DELAY));
    }

    private GoingMessages going(UUID spaceId, int years, Instant beginsAt) {
        var now = clock.instant();
        var on = beginsAt.isAfter(now) ? beginsAt : now;
        var before = before(on, years);
        return new GoingMessages(years, on, before, store.countEnding(spaceId, before), store.countKept(spaceId));
    }

    private static Instant before(Instant on, int years) {
        return on.atOffset(ZoneOffset.UTC).minusYears(years).toInstant();
    }

    /// Nothing goes before the delay is over, nor after a choice that keeps longer.
    @Transactional
    KeepingView choose(Actor actor, UUID spaceId, KeepMessages command) {
        var space = requireRun(actor, spaceId);
        var now = clock.instant();
        var before = store.find(spaceId);
        if (before.isEmpty() || before.get().years() != command.years()) {
            store.choose(spaceId, command.years(), actor.personId(), now, now.plus(DELAY));
            tell(actor, space, command.years(), now);
        }
        return view(actor, spaceId);
    }

    /// Keeps them always, from now on.
    @Transactional
    void keepAlways(Actor actor, UUID spaceId) {
        var space = requireRun(actor, spaceId);
        if (store.forget(spaceId)) {
            tell(actor, space, null, clock.instant());
        }
    }

    private void tell(Actor actor, Space space, @Nullable Integer years, Instant at) {
        var others = store.facilitators(space.id()).stream()
                .filter(each -> !each.equals(actor.personId()))
                .toList();
        events.publishEvent(new KeepingChosen(
                space.id(),
                years,
                others,
                space.name(),
                "/espaces/" + space.organisationSlug() + "/" + space.slug() + "/reglages",
                at,
                actor.personId()));
    }

    private Space requireRun(Actor actor, UUID spaceId) {
        var member = spaces.require(actor, spaceId);
        if (!member.role().atLeast(Role.FACILITATOR)) {
            throw Problem.forbidden();
        }
        if (!member.space().isWritable()) {
            throw new Problem(SpaceProblem.SPACE_ARCHIVED);
        }
        return member.space();
    }

    /// Each night, five hundred at a time: whoever writes meanwhile waits for no more than that.
    @Scheduled(cron = "0 35 2 * * *", zone = "Europe/Paris")
    void end() {
        for (var keeping : store.begun(clock.instant())) {
            end(keeping);
        }
    }

    private void end(Keeping keeping) {
        var now = clock.instant();
        var before = before(now, keeping.years());
        var all = 0;
        for (var some = -1; some != 0; all += some) {
            some = Objects.requireNonNull(transaction.execute(_ -> endSome(keeping, now, before)));
        }
        var ended = all;
        if (ended > 0) {
            transaction.executeWithoutResult(
                    _ -> events.publishEvent(new MessagesEnded(keeping.spaceId(), ended, now, keeping.chosenBy())));
        }
    }

    /// Undone, or chosen otherwise, in the middle of the night: nothing more goes.
    private int endSome(Keeping keeping, Instant now, Instant before) {
        var holds = store.find(keeping.spaceId())
                .filter(each ->
                        each.years() == keeping.years() && !each.beginsAt().isAfter(now))
                .isPresent();
        var ended = holds ? store.end(keeping.spaceId(), before, AT_ONCE) : List.<Ended>of();
        ended.forEach(message -> follow(keeping, message));
        return ended.size();
    }

    /// What it brought goes with it, and nothing quotes it any more.
    private void follow(Keeping keeping, Ended message) {
        events.publishEvent(new MessageTakenAway(
                Actor.of(keeping.chosenBy()), keeping.spaceId(), message.authorId(), message.body()));
        events.publishEvent(new NoticeChanged(Conversation.address(message.conversationId(), message.seq()), null));
    }
}
