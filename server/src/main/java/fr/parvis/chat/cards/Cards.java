package fr.parvis.chat.cards;

import fr.parvis.chat.ConversationPlace;
import fr.parvis.chat.Conversations;
import fr.parvis.chat.Excerpt;
import fr.parvis.chat.cards.Card.Kind;
import fr.parvis.chat.cards.Card.State;
import fr.parvis.documents.Documents;
import fr.parvis.documents.EntryKind;
import fr.parvis.people.Directory;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.platform.CardSource;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.SpaceAction;
import fr.parvis.spaces.Spaces;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Turns addresses of the product into cards, each asked of the module that knows the thing and who may see it.
@Service
public class Cards {
    private static final int MOST = 50;
    private static final String ID = "([0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12})";
    private static final Pattern DOCUMENT = Pattern.compile("/d/" + ID + "(?:[?#].{0,200}+)?");
    private static final Pattern PERSON = Pattern.compile("/annuaire/" + ID);
    private static final Pattern CONVERSATION = Pattern.compile("/messages/" + ID + "(?:\\?m=([0-9]{1,18}+))?");
    private static final Pattern SPACE =
            Pattern.compile("/espaces/([a-z0-9-]{1,80}+)/([a-z0-9-]{1,80}+)(?:/.{0,200}+)?");

    private final Documents documents;
    private final Conversations conversations;
    private final Spaces spaces;
    private final Directory directory;
    private final People people;
    private final ReferenceStore store;
    private final List<CardSource> sources;

    Cards(
            Documents documents,
            Conversations conversations,
            Spaces spaces,
            Directory directory,
            People people,
            ReferenceStore store,
            List<CardSource> sources) {
        this.documents = documents;
        this.conversations = conversations;
        this.spaces = spaces;
        this.directory = directory;
        this.people = people;
        this.store = store;
        this.sources = sources;
    }

    /// @param addresses paths, fifty at most
    /// @throws Problem INVALID for more
    public List<Card> cards(Actor actor, List<String> addresses) {
        if (addresses.size() > MOST) {
            throw new Problem(PlatformProblem.INVALID);
        }
        return addresses.stream().map(address -> card(actor, address)).toList();
    }

    private Card card(Actor actor, String address) {
        var document = DOCUMENT.matcher(address);
        if (document.matches()) {
            return document(actor, address, UUID.fromString(document.group(1)));
        }
        var conversation = CONVERSATION.matcher(address);
        if (conversation.matches()) {
            var id = UUID.fromString(conversation.group(1));
            var seq = conversation.group(2);
            return seq == null ? conversation(actor, address, id) : message(actor, address, id, Long.parseLong(seq));
        }
        for (var source : sources) {
            if (source.leadsTo(address)) {
                return other(actor, address, source);
            }
        }
        var space = SPACE.matcher(address);
        if (space.matches()) {
            return space(actor, address, space.group(1), space.group(2));
        }
        var person = PERSON.matcher(address);
        if (person.matches()) {
            return person(actor, address, UUID.fromString(person.group(1)));
        }
        return Card.hidden(address, Kind.UNKNOWN, null);
    }

    /// What another module knows.
    private static Card other(Actor actor, String address, CardSource source) {
        var kind = Kind.valueOf(source.kind());
        return source.shown(actor, address)
                .map(thing -> new Card(
                        address,
                        kind,
                        thing.title(),
                        thing.over() ? State.CLOSED : null,
                        thing.spaceName(),
                        thing.detail(),
                        null,
                        null))
                .orElseGet(() -> Card.hidden(address, kind, null));
    }

    private Card document(Actor actor, String address, UUID id) {
        var seen = orNull(() -> documents.document(actor, id));
        if (seen == null) {
            var spaceId = documents.spaceOf(id).orElse(null);
            return Card.hidden(address, Kind.DOCUMENT, spaceId == null ? null : askable(actor, spaceId));
        }
        var entry = seen.entry();
        var author = entry.changedBy();
        return new Card(
                address,
                entry.kind() == EntryKind.FOLDER ? Kind.FOLDER : Kind.DOCUMENT,
                entry.name(),
                entry.trashedAt() != null ? State.TRASHED : seen.space().archived() ? State.ARCHIVED : null,
                seen.space().hidden() ? null : seen.space().name(),
                author == null ? null : author.name(),
                entry.kind() == EntryKind.FOLDER ? null : "/api/documents/" + id + "/thumbnail",
                null);
    }

    private Card conversation(Actor actor, String address, UUID id) {
        var seen = orNull(() -> conversations.require(actor, id));
        if (seen == null) {
            return Card.hidden(address, Kind.CONVERSATION, askableForConversation(actor, id));
        }
        return new Card(
                address,
                Kind.CONVERSATION,
                conversations.title(seen),
                seen.archived() ? State.ARCHIVED : seen.closedAt() == null ? null : State.CLOSED,
                name(seen.place()),
                null,
                null,
                null);
    }

    private Card message(Actor actor, String address, UUID conversationId, long seq) {
        var seen = orNull(() -> conversations.require(actor, conversationId));
        if (seen == null) {
            return Card.hidden(address, Kind.MESSAGE, askableForConversation(actor, conversationId));
        }
        var said = store.said(conversationId, seq).orElse(null);
        if (said == null) {
            return conversation(actor, address, conversationId);
        }
        return new Card(
                address,
                Kind.MESSAGE,
                said.body().isEmpty() ? conversations.title(seen) : Excerpt.of(said.body()),
                said.body().isEmpty() ? State.DELETED : null,
                name(seen.place()),
                said.author(),
                null,
                null);
    }

    private Card space(Actor actor, String address, String organisation, String slug) {
        var seen = orNull(() -> spaces.at(actor, organisation, slug));
        if (seen == null) {
            return Card.hidden(address, Kind.SPACE, null);
        }
        return new Card(
                address,
                Kind.SPACE,
                seen.name(),
                seen.isWritable() ? null : State.ARCHIVED,
                seen.name(),
                null,
                null,
                askable(actor, seen.id()));
    }

    private Card person(Actor actor, String address, UUID id) {
        if (!directory.sees(actor, id)) {
            return Card.hidden(address, Kind.PERSON, null);
        }
        var person = people.view(id);
        return new Card(
                address,
                Kind.PERSON,
                person.givenName() + " " + person.familyName(),
                null,
                person.organisationName(),
                person.post(),
                person.photoUrl(),
                null);
    }

    private @Nullable UUID askableForConversation(Actor actor, UUID id) {
        var spaceId = store.spaceOf(id).orElse(null);
        return spaceId == null ? null : askable(actor, spaceId);
    }

    /// The space itself, where the actor stands in front of it and may ask to come in.
    private @Nullable UUID askable(Actor actor, UUID spaceId) {
        try {
            spaces.require(actor, spaceId, SpaceAction.ASK);
            return spaceId;
        } catch (Problem refused) {
            return null;
        }
    }

    private static @Nullable String name(@Nullable ConversationPlace place) {
        return place == null ? null : place.name();
    }

    /// What one may not see does not exist.
    private static <T> @Nullable T orNull(Supplier<T> look) {
        try {
            return look.get();
        } catch (Problem hidden) {
            return null;
        }
    }
}
