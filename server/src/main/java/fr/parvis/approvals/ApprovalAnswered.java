package fr.parvis.approvals;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody said what they think of a version; for who asked, and who brought it.
///
/// @param subject the document's name
/// @param excerpt the reason that was given
public record ApprovalAnswered(
        UUID documentId,
        AnswerKind answer,
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
        return answer.sendsBack() ? Kind.CORRECTION : Kind.APPROVED;
    }

    @Override
    public String address() {
        return "/d/" + documentId;
    }
}
