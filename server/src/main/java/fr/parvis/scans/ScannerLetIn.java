package fr.parvis.scans;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// Somebody let a machine into a space; those who run it see the line.
record ScannerLetIn(UUID scannerId, String name, UUID spaceId, Instant at, UUID by) implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }

    @Override
    public Trace trace() {
        return new Trace("scan.machine-let-in", spaceId, null, true, false, scannerId, name, null, at, by, null);
    }
}
