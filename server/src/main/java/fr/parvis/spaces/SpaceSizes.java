package fr.parvis.spaces;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// How much spaces hold: implemented by the module that keeps their content.
public interface SpaceSizes {

    /// Bytes by space; a space that holds nothing may be absent.
    Map<UUID, Long> bytes(Collection<UUID> spaceIds);
}
