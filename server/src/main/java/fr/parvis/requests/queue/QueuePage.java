package fr.parvis.requests.queue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Some requests of a space, and what the list can be narrowed to.
///
/// @param next what to send as `after` to read on; null at the end
public record QueuePage(List<CaseLine> items, @Nullable String next, QueueFigures figures) {

    /// How many run, of which mine, nobody's, and late.
    public record QueueFigures(int open, int mine, int nobody, int late) {}

    /// Somebody who may be given a request.
    public record Agent(UUID id, String name) {}
}
