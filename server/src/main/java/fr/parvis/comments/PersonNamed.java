package fr.parvis.comments;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A comment names people who may read the document.
///
/// @param subject the document's name
public record PersonNamed(
        List<UUID> recipients, UUID by, Instant at, UUID spaceId, String subject, String excerpt, String address)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.MENTION;
    }
}
