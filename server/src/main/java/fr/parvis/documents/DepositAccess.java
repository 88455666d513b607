package fr.parvis.documents;

import fr.parvis.platform.Actor;
import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.spaces.AccessEntry;
import fr.parvis.spaces.AccessLists;
import fr.parvis.spaces.Spaces;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Whom a deposit is for, said with it: what is made gets an access list of its own in the transaction that makes it,
/// so that nobody else ever sees it. Said of nothing, a deposit follows its folder.
@Component
class DepositAccess {
    /// They travel in the head of a request.
    private static final int MOST_LINES = 30;

    private final Spaces spaces;
    private final AccessLists lists;
    private final AccessStore store;
    private final EntryStore entries;
    private final JsonMapper json;
    private final Validator validator;
    private final Clock clock;

    DepositAccess(
            Spaces spaces,
            AccessLists lists,
            AccessStore store,
            EntryStore entries,
            JsonMapper json,
            Validator validator,
            Clock clock) {
        this.spaces = spaces;
        this.lists = lists;
        this.store = store;
        this.entries = entries;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    /// What an upload says of it: the lines of a list as JSON, none for oneself alone; empty where nothing is said.
    ///
    /// @throws Problem INVALID
    Optional<List<AccessEntry>> asked(Map<String, String> metadata) {
        var text = metadata.get("access");
        if (text == null) {
            return Optional.empty();
        }
        try {
            var lines = json.readValue(text, AccessEntry[].class);
            if (lines != null
                    && lines.length <= MOST_LINES
                    && Arrays.stream(lines).allMatch(this::isSound)) {
                return Optional.of(List.of(lines));
            }
        } catch (JacksonException malformed) {
            // Said below.
        }
        throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("access")));
    }

    private boolean isSound(@Nullable AccessEntry line) {
        return line != null && validator.validate(line).isEmpty();
    }

    /// Gives what the actor has just made in a folder a list of its own.
    ///
    /// @return that list
    /// @throws Problem NOT_A_MEMBER (spaces) where a line names somebody from outside
    UUID give(Actor actor, Entry folder, UUID madeId, List<AccessEntry> lines) {
        var member = spaces.requireInsider(actor, folder.spaceId());
        var listId = lists.restrict(member, DocumentAccess.withSelf(member, lines));
        store.govern(madeId, listId);
        entries.insertChange(folder.spaceId(), madeId, actor.personId(), "ACCESS_CHANGED", Map.of(), clock.instant());
        return listId;
    }
}
