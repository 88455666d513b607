package fr.parvis.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What browsers are told, as JSON.
final class Told {
    private Told() {}

    /// Something of a module changed. `spread`: over how many milliseconds those who read it again should spread.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Changed(
            String topic,
            @Nullable UUID spaceId,
            @Nullable JsonNode payload,
            @Nullable Integer spread) {}

    /// `hello`: from here on nothing is missed. `gap`: something may have been.
    record State(String topic, int spread) {}

    /// One's own membership of a space changed.
    record Rights(String topic, UUID spaceId) {}

    record Name(UUID id, String name) {}

    /// `count` people are there, of whom `people` are some.
    record Presence(String topic, UUID id, List<Name> people, int count) {}

    record Typing(String topic, UUID id, Name person) {}
}
