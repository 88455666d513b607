package fr.parvis.links;

import fr.parvis.documents.EntryKind;
import fr.parvis.documents.Outside;
import fr.parvis.files.Photographs;
import fr.parvis.people.Token;
import fr.parvis.people.signin.GuardedPasswords;
import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformSettings;
import fr.parvis.platform.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Links as those who may share a thing make, see and end them. A guest makes none: they were let in by somebody else.
@Service
public class Links {
    /// Of what a folder gives, when it is asked what keeps its place.
    private static final int LOOKED_AT = 5_000;

    private final Outside outside;
    private final LinkStore store;
    private final HandingStore handings;
    private final GuardedPasswords passwords;
    private final PlatformSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Links(
            Outside outside,
            LinkStore store,
            HandingStore handings,
            GuardedPasswords passwords,
            PlatformSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.outside = outside;
        this.store = store;
        this.handings = handings;
        this.passwords = passwords;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// @throws Problem NOT_FOUND, FORBIDDEN for who may not share the entry or deposit into it, NOT_SHOWN_YET,
    /// PERSONAL_DATA_STAYS, PHOTOGRAPHS_KEEP_PLACE
    @Transactional
    public MadeLink make(Actor actor, UUID entryId, MakeLink command) {
        var place = require(actor, entryId, command.kind());
        if (command.kind() == LinkKind.SHARE && outside.isPersonal(entryId)) {
            throw new Problem(LinkProblem.PERSONAL_DATA_STAYS);
        }
        if (command.kind() == LinkKind.SHARE
                && outside.shown(entryId, entryId, version(place, command)).isEmpty()) {
            throw new Problem(LinkProblem.NOT_SHOWN_YET);
        }
        if (command.kind() == LinkKind.SHARE && !Boolean.TRUE.equals(command.placesKept())) {
            requireNoPlaceKept(place, command);
        }
        var secret = Token.random();
        var at = clock.instant();
        var expiresAt = at.plus(Duration.ofDays(command.days()));
        var password = command.password() == null ? null : passwords.keep(command.password());
        var id = store.insert(entryId, command, secret.hash(), password, actor.personId(), at, expiresAt);
        events.publishEvent(new LinkMade(
                entryId, place.name(), command.kind(), place.spaceId(), place.accessListId(), at, actor.personId()));
        return new MadeLink(id, settings.link("/lien/" + secret.text()), expiresAt);
    }

    private void requireNoPlaceKept(Outside.Place place, MakeLink command) {
        var given = place.kind() == EntryKind.FOLDER
                ? outside.below(place.id(), LOOKED_AT).stream()
                : outside.shown(place.id(), place.id(), version(place, command)).stream();
        var count = given.filter(entry -> Photographs.keepPlace(entry.mediaType(), entry.name()))
                .count();
        if (count > 0) {
            throw new Problem(LinkProblem.PHOTOGRAPHS_KEEP_PLACE, Map.of("count", count));
        }
    }

    private Outside.Place require(Actor actor, UUID entryId, LinkKind kind) {
        var place = kind == LinkKind.DEPOSIT
                ? outside.requireDeposit(actor, entryId)
                : outside.requireShare(actor, entryId);
        if (actor.guest()) {
            throw Problem.forbidden();
        }
        return place;
    }

    private static @org.jspecify.annotations.Nullable Integer version(Outside.Place place, MakeLink command) {
        return place.kind() == EntryKind.DOCUMENT ? command.version() : null;
    }

    /// The open links to an entry.
    ///
    /// @throws Problem NOT_FOUND, FORBIDDEN for who may not share it
    public List<LinkView> links(Actor actor, UUID entryId) {
        outside.requireShare(actor, entryId);
        return store.made(entryId, clock.instant()).stream()
                .map(made -> made.view()
                        .with(outside.findShared(made.by(), entryId, made.view().kind() == LinkKind.DEPOSIT)
                                .isEmpty()))
                .toList();
    }

    /// Whoever may share the entry ends any link to it.
    @Transactional
    public void end(Actor actor, UUID entryId, UUID id) {
        var place = outside.requireShare(actor, entryId);
        var at = clock.instant();
        var kind = store.made(entryId, at).stream()
                .map(LinkStore.Made::view)
                .filter(link -> link.id().equals(id))
                .map(LinkView::kind)
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (store.end(entryId, id, at)) {
            events.publishEvent(new LinkEnded(
                    entryId, place.name(), kind, place.spaceId(), place.accessListId(), at, actor.personId()));
        }
    }

    /// Who handed a document in; nobody for most documents.
    public List<GiverView> givers(Actor actor, UUID documentId) {
        outside.requireRead(actor, documentId);
        return handings.givers(documentId);
    }
}
