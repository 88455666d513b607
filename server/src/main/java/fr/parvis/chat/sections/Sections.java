package fr.parvis.chat.sections;

import fr.parvis.chat.ChatProblem;
import fr.parvis.chat.ConversationLine;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.Text;
import fr.parvis.platform.Actor;
import fr.parvis.platform.Page;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How each sorts their conversations: sections of their own, the same on all their devices. What one leaves or may
/// not read any more shows in none.
@Service
public class Sections {
    private static final int MOST = 30;
    private static final int MOST_PLACED = 200;

    private final SectionStore store;
    private final Conversations conversations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sections(SectionStore store, Conversations conversations, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.conversations = conversations;
        this.events = events;
        this.clock = clock;
    }

    /// The actor's, in their order.
    public List<SectionView> sections(Actor actor) {
        return store.of(actor.personId());
    }

    /// What they hold, the last moved first.
    public Page<ConversationLine> placed(Actor actor) {
        return new Page<>(conversations.lines(actor, store.placed(actor.personId(), MOST_PLACED)), null);
    }

    /// Makes a section, the last one, or changes it.
    ///
    /// @param id given by who makes it
    /// @throws Problem NOT_FOUND for that of somebody else; TOO_MANY_SECTIONS
    @Transactional
    public void keep(Actor actor, UUID id, KeepSection command) {
        var mine = store.of(actor.personId());
        if (mine.size() >= MOST
                && mine.stream().noneMatch(section -> section.id().equals(id))) {
            throw new Problem(ChatProblem.TOO_MANY_SECTIONS, Map.of("most", MOST));
        }
        var name = Text.line(command.name(), "name");
        if (!store.keep(actor.personId(), id, name, command.collapsed(), clock.instant())) {
            throw Problem.notFound();
        }
        if (command.conversationIds() != null) {
            store.place(actor.personId(), id, command.conversationIds());
        }
        tell(actor);
    }

    @Transactional
    public void order(Actor actor, OrderSections command) {
        store.order(actor.personId(), command.ids());
        tell(actor);
    }

    /// Its conversations are in none any more.
    @Transactional
    public void remove(Actor actor, UUID id) {
        store.delete(actor.personId(), id);
        tell(actor);
    }

    /// @throws Problem NOT_FOUND for a conversation that the actor may not read, or a section of somebody else
    @Transactional
    public void place(Actor actor, UUID conversationId, PlaceConversation command) {
        conversations.require(actor, conversationId);
        if (!store.isOf(actor.personId(), command.sectionId())) {
            throw Problem.notFound();
        }
        store.place(actor.personId(), command.sectionId(), List.of(conversationId));
        tell(actor);
    }

    @Transactional
    public void takeOut(Actor actor, UUID conversationId) {
        store.takeOut(actor.personId(), conversationId);
        tell(actor);
    }

    private void tell(Actor actor) {
        events.publishEvent(new SectionsChanged(actor.personId()));
    }
}
