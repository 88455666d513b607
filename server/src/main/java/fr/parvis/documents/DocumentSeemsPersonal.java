package fr.parvis.documents;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document seems to hold personal data: for who brought it, who may label it.
///
/// @param subject its name
public record DocumentSeemsPersonal(UUID documentId, String subject, UUID spaceId, List<UUID> recipients, Instant at)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.PERSONAL_DATA;
    }

    @Override
    public @Nullable UUID by() {
        return null;
    }

    @Override
    public @Nullable String excerpt() {
        return null;
    }

    @Override
    public String address() {
        return "/d/" + documentId;
    }
}
