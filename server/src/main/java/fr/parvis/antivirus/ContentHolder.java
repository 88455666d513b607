package fr.parvis.antivirus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A module whose things hold contents: it names them to the administrator who decides about a quarantined one.
public interface ContentHolder {
    List<Held> holding(List<String> hashes);

    /// A thing that holds a content.
    ///
    /// @param broughtBy the name of who brought it; null where the product did
    record Held(
            String hash,
            UUID thingId,
            String name,
            String spaceName,
            @Nullable String broughtBy,
            Instant at) {}
}
