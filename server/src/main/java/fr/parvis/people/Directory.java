package fr.parvis.people;

import fr.parvis.platform.Actor;
import fr.parvis.platform.Cursor;
import fr.parvis.platform.Page;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The annuaire: the people of one's own authorities and those of the spaces that one shares; for a guest, only the
/// latter. Whoever is not in it does not exist.
@Service
public class Directory {
    private static final int LINES = 50;

    private final DirectoryStore store;
    private final Clock clock;

    Directory(DirectoryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// People whose name holds what was typed, by name: those of one authority, or all whom the actor may see.
    ///
    /// @throws Problem NOT_FOUND for a guest, who has no directory
    public Page<PersonView> visiblePersons(
            Actor actor, @Nullable String query, @Nullable UUID organisationId, @Nullable String after) {
        if (actor.guest()) {
            throw Problem.notFound();
        }
        var lines = store.search(
                actor.personId(),
                SearchWords.patterns(query),
                organisationId,
                after == null ? null : Cursor.parts(after, 3),
                LINES + 1,
                clock.instant());
        return Page.of(lines, LINES, last -> Cursor.of(last.familyName(), last.givenName(), last.id()));
    }

    public boolean sees(Actor actor, UUID personId) {
        return store.sees(actor.personId(), personId, clock.instant());
    }

    /// @throws Problem NOT_FOUND for who is not in the actor's directory
    public void requireSee(Actor actor, UUID personId) {
        if (!sees(actor, personId)) {
            throw Problem.notFound();
        }
    }

    PersonPage page(Actor actor, UUID personId) {
        requireSee(actor, personId);
        var page = store.page(personId).orElseThrow(Problem::notFound);
        // No guest learns another guest's address.
        var hidden =
                actor.guest() && page.person().external() && !actor.personId().equals(personId);
        return new PersonPage(
                page.person(),
                page.honorific(),
                hidden ? null : page.email(),
                hidden ? null : page.phone(),
                store.posts(personId),
                page.guestUntil(),
                page.sponsorName(),
                hidden ? null : page.unreachableSince());
    }

    /// The telephones of those of some people whom the actor sees, as their pages show them.
    public Map<UUID, String> phones(Actor actor, Collection<UUID> people) {
        return store.phones(actor.personId(), people, actor.guest(), clock.instant());
    }

    /// What a person does in an authority.
    ///
    /// @param units their services there
    record PostView(
            UUID organisationId,
            String organisationName,
            AffiliationKind kind,
            @Nullable String post,
            List<String> units) {}
}
