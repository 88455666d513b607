package fr.parvis.models;

import fr.parvis.platform.Journaled;
import java.time.Instant;
import java.util.UUID;

/// A model from elsewhere became a draft in a space: its journal keeps where it came from.
///
/// @param fingerprint of the key that signed it
record ModelArrived(UUID spaceId, String name, String from, String fingerprint, Instant at, UUID by)
        implements Journaled {
    @Override
    public Trace trace() {
        return new Trace(
                "model.arrived",
                spaceId,
                null,
                false,
                false,
                null,
                name,
                from + " (" + fingerprint + ")",
                at,
                by,
                null);
    }
}
