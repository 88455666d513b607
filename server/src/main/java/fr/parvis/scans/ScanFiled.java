package fr.parvis.scans;

import fr.parvis.platform.Change;
import java.util.UUID;

/// A scan does not wait any more: pages that show what does read it again. The journal has the move.
record ScanFiled(UUID documentId, UUID spaceId, UUID accessListId) implements Change {
    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }
}
