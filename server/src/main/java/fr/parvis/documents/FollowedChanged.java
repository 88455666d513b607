package fr.parvis.documents;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document has a new version or another state, for those who follow it and are shown that version.
///
/// @param subject its name
public record FollowedChanged(UUID documentId, String subject, UUID spaceId, List<UUID> recipients, Instant at, UUID by)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.FOLLOWED;
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
