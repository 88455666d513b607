package fr.parvis.requests.design;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts in a step.
///
/// @param personIds of PEOPLE
/// @param groupId of GROUP
public record CircuitWho(
        @NotNull Kind kind,
        @NotNull @Size(max = 20) List<@NotNull UUID> personIds,
        @Nullable UUID groupId) {

    /// The agents of the space; people by name; a group; the head of the requester's service; the requester.
    public enum Kind {
        AGENTS,
        PEOPLE,
        GROUP,
        HEAD,
        REQUESTER
    }

    public static CircuitWho of(Kind kind) {
        return new CircuitWho(kind, List.of(), null);
    }

    boolean isNobody() {
        return kind == Kind.PEOPLE && personIds.isEmpty() || kind == Kind.GROUP && groupId == null;
    }

    /// Whether it can be one person only, and so the very one who asks.
    boolean isOnePerson() {
        return kind == Kind.HEAD
                || kind == Kind.PEOPLE && personIds.stream().distinct().count() == 1;
    }

    /// Whether those who act are known one by one, so that all of them can be waited for.
    boolean isCounted() {
        return kind == Kind.HEAD || kind == Kind.PEOPLE;
    }
}
