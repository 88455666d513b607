package fr.parvis.imports;

import fr.parvis.documents.DocumentState;
import fr.parvis.documents.Homecoming;
import fr.parvis.documents.Homecoming.Coming;
import fr.parvis.documents.Homecoming.Protection;
import fr.parvis.documents.Homecoming.Standing;
import fr.parvis.documents.Intake;
import fr.parvis.files.Blob;
import fr.parvis.imports.sources.History;
import fr.parvis.imports.sources.Refusal;
import fr.parvis.people.People;
import fr.parvis.platform.Actor;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A batch of a space that was taken away becomes folders and versions again (ADR 0216). Persons are known by their
/// e-mail among the people of the space that it all comes into, and of nobody else, so that no archive can ask who is
/// here; others are kept as words.
@Component
class Restoring {
    private static final int LONGEST_SAID = 300;
    private static final int LONGEST_COMMENT = 500;

    private final Homecoming homecoming;
    private final ItemStore items;
    private final People people;

    Restoring(Homecoming homecoming, ItemStore items, People people) {
        this.homecoming = homecoming;
        this.items = items;
        this.people = people;
    }

    /// The people of a space by their address, in lower case.
    Map<String, UUID> members(UUID spaceId) {
        var known = new HashMap<String, UUID>();
        for (var person : people.named(items.members(spaceId))) {
            if (person.email() != null) {
                known.put(person.email().toLowerCase(Locale.ROOT), person.id());
            }
        }
        return known;
    }

    Optional<Intake.Place> folder(Actor actor, UUID parentId, Item item, Map<String, UUID> members) {
        var history = item.history();
        return homecoming.folder(
                actor,
                parentId,
                item.name(),
                history == null
                        ? new Protection(null, null)
                        : new Protection(lines(history, members), history.personalDataUntil()));
    }

    /// One version.
    ///
    /// @param folderId what its folder became
    /// @param come what documents of the same batch became, added to
    Item.Settled version(Actor actor, Import one, UUID folderId, Item item, Blob blob, Instant at, Known known) {
        var history = Objects.requireNonNull(item.history());
        if (!blob.hash().equals(history.sha256())) {
            return Batches.left(item, Refusal.DAMAGED, null);
        }
        var document = Objects.requireNonNull(history.origin());
        var there = known.come().get(document);
        if (there == null) {
            there = items.documentOf(one.id(), document).orElse(null);
        }
        var by = person(history.by(), known.members());
        var coming = new Coming(
                history.number(),
                blob,
                cut(history.comment(), LONGEST_COMMENT),
                history.restoredFrom(),
                at,
                by,
                by == null && history.by() != null ? cut(history.by().name(), LONGEST_SAID) : null);
        // Until the one that readers are shown has come, nobody but the facilitators sees any.
        var hidden = history.withholds() && history.access() == null;
        var name = item.name();
        if (there == null) {
            var made = homecoming.document(
                    actor,
                    folderId,
                    item.name(),
                    coming,
                    person(history.createdBy(), known.members()),
                    created(history.createdAt(), at),
                    new Protection(hidden ? List.of() : lines(history, known.members()), history.personalDataUntil()));
            if (made.documentId() == null) {
                return Batches.left(item, Refusal.REFUSED, made.refusal());
            }
            there = made.documentId();
            name = made.name();
        } else {
            var refused = homecoming.version(actor, there, coming);
            if (refused.isPresent()) {
                return Batches.left(item, Refusal.REFUSED, refused.get());
            }
        }
        known.come().put(document, there);
        if (history.last()) {
            homecoming.settle(
                    actor,
                    there,
                    new Standing(state(history.state()), history.withholds(), history.readersVersion()),
                    hidden);
        }
        return new Item.Settled(
                item.number(),
                "BROUGHT",
                name,
                name.equals(item.name()) ? item.mark() : "RENAMED",
                item.about(),
                blob.hash(),
                blob.size(),
                there);
    }

    void tell(Intake.Place top) {
        homecoming.tell(top);
    }

    /// What a batch knows: who is in the space, and what the documents of the export have become.
    record Known(Map<String, UUID> members, Map<UUID, UUID> come) {}

    private static @Nullable UUID person(History.@Nullable Who who, Map<String, UUID> members) {
        return who == null || who.email() == null
                ? null
                : members.get(who.email().toLowerCase(Locale.ROOT));
    }

    /// Groups and services are those of another place: whom they let in is let in by name, or asks.
    private static @Nullable List<AccessEntry> lines(History history, Map<String, UUID> members) {
        if (history.access() == null) {
            return null;
        }
        return history.access().stream()
                .map(line -> line(line, members))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<AccessEntry> line(History.Line line, Map<String, UUID> members) {
        var level = named(Level.values(), line.level());
        var role = named(Role.values(), line.role());
        var person = line.email() == null ? null : members.get(line.email().toLowerCase(Locale.ROOT));
        if (level == null || role == Role.FACILITATOR) {
            return Optional.empty();
        }
        return role != null
                ? Optional.of(AccessEntry.role(role, level))
                : Optional.ofNullable(person).map(id -> AccessEntry.person(id, level));
    }

    private static Instant created(@Nullable Instant said, Instant at) {
        return said == null || said.isAfter(at) || said.isBefore(Instant.EPOCH) ? at : said;
    }

    private static @Nullable DocumentState state(@Nullable String name) {
        return named(DocumentState.values(), name);
    }

    private static <T extends Enum<T>> @Nullable T named(T[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        var clean = text == null ? null : text.replace("\0", "");
        return clean == null || clean.length() <= most ? clean : clean.substring(0, most);
    }
}
