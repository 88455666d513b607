package fr.parvis.documents;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something was found in a document: for who brought it, and for those who run the space.
///
/// @param subject its name
/// @param excerpt what was found; null where the antivirus stopped over it
public record DocumentQuarantined(
        UUID documentId, String subject, @Nullable String excerpt, UUID spaceId, List<UUID> recipients, Instant at)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.QUARANTINED;
    }

    @Override
    public @Nullable UUID by() {
        return null;
    }

    @Override
    public String address() {
        return "/d/" + documentId;
    }
}
