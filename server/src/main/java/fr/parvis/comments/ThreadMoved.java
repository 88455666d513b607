package fr.parvis.comments;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody commented on what some people brought, or answered in a thread of theirs.
///
/// @param subject the document's name
public record ThreadMoved(
        List<UUID> recipients, UUID by, Instant at, UUID spaceId, String subject, String excerpt, String address)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.COMMENT;
    }
}
