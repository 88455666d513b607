package fr.parvis.scans;

import fr.parvis.platform.Change;
import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// Somebody sent a machine away from a space; those who run it see the line.
record ScannerSentAway(UUID scannerId, String name, UUID spaceId, Instant at, UUID by) implements Change, Journaled {
    @Override
    public Audience audience() {
        return Audience.ofSpace(spaceId);
    }

    @Override
    public Trace trace() {
        return new Trace("scan.machine-sent-away", spaceId, null, true, false, scannerId, name, null, at, by, null);
    }
}
