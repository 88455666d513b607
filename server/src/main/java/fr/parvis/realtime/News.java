package fr.parvis.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a node says to the others: an event, who is in a room, who writes there, or that it lives.
@JsonInclude(JsonInclude.Include.NON_NULL)
record News(
        UUID node,
        @Nullable LiveEvent event,
        @Nullable Here here,
        @Nullable Writes writes,
        boolean missing) {
    /// From nobody in particular: something could not be said.
    static final String MISSING = "{\"node\":\"00000000-0000-0000-0000-000000000000\",\"missing\":true}";

    /// Who is in a room through one node.
    ///
    /// @param ask whether the other nodes should say who is there through them
    record Here(UUID room, List<Told.Name> people, int count, boolean ask) {}

    record Writes(UUID room, Told.Name person) {}

    static News of(UUID node, LiveEvent event) {
        return new News(node, event, null, null, false);
    }

    static News of(UUID node, Here here) {
        return new News(node, null, here, null, false);
    }

    static News of(UUID node, Writes writes) {
        return new News(node, null, null, writes, false);
    }

    static News alive(UUID node) {
        return new News(node, null, null, null, false);
    }
}
