package fr.parvis.approvals;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// It is the turn of some people to read a version again or to approve it.
///
/// @param subject the document's name
/// @param excerpt what they are asked to look at
public record ApprovalAsked(
        UUID documentId,
        Step step,
        int version,
        String subject,
        @Nullable String excerpt,
        UUID spaceId,
        List<UUID> recipients,
        Instant at,
        UUID by)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.APPROVAL;
    }

    @Override
    public String address() {
        return "/d/" + documentId;
    }

    @Override
    public boolean mailed() {
        return true;
    }
}
