package fr.parvis.chat.archives;

import fr.parvis.platform.Change;
import java.util.List;
import java.util.UUID;

/// An archive went on: who brings it reads again.
public record ArchiveMoved(UUID archiveId, List<UUID> personIds) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofPersons(personIds);
    }
}
