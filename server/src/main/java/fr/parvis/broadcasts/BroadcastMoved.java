package fr.parvis.broadcasts;

import fr.parvis.platform.Change;
import java.util.List;
import java.util.UUID;

/// Something came of a broadcast: its author's open pages show it.
public record BroadcastMoved(UUID broadcastId, UUID authorId) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofPersons(List.of(authorId));
    }
}
