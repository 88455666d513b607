package fr.parvis.spaces;

import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Spaces without a page, a name of their own or a place in any list, for what the people of a conversation give each
/// other. Such a space bears the key of what it stands behind, whose module says who is in it; everybody in it
/// contributes.
@Service
public class HiddenSpaces {
    private static final String NAME = "Conversation";

    private final HiddenSpaceStore store;
    private final AccessLists accessLists;
    private final AccessListStore lists;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HiddenSpaces(
            HiddenSpaceStore store,
            AccessLists accessLists,
            AccessListStore lists,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.accessLists = accessLists;
        this.lists = lists;
        this.events = events;
        this.clock = clock;
    }

    /// Makes sure that it is there, with its root folder and its people. It is of the authority of the first of them
    /// who has one. Whoever comes or goes later is told by [#admit] and [#dismiss]; the three wait for one another.
    ///
    /// @param insiders who is in it, asked when nobody can come or go any more
    /// @throws Problem FORBIDDEN where none of them is of an authority
    @Transactional
    public void open(UUID id, Supplier<List<UUID>> insiders) {
        store.lock(id);
        if (!store.exists(id)) {
            var people = insiders.get();
            var organisationId = store.findOrganisation(people).orElseThrow(Problem::forbidden);
            var list = lists.nextId();
            store.insert(id, organisationId, NAME, list, people.getFirst(), clock.instant());
            accessLists.open(list, id);
            events.publishEvent(new HiddenSpaceOpened(id, list, people.getFirst()));
            store.admit(id, people);
        }
    }

    /// Lets people in, where the space is there.
    @Transactional
    public void admit(UUID id, List<UUID> people) {
        store.lock(id);
        store.admit(id, people);
    }

    /// What the space holds exists no more for this person.
    @Transactional
    public void dismiss(UUID id, UUID personId) {
        store.lock(id);
        store.dismiss(id, personId);
    }
}
