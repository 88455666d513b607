package fr.parvis.approvals;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says what one thinks of a version.
///
/// @param version the one that was read: a newer one is answered anew
/// @param inPlaceOf who is away, and for whom one answers; null for oneself
/// @param reason what is to be corrected, or why it is refused; said with every answer that sends the version back
public record AnswerApproval(
        int version,
        @NotNull AnswerKind kind,
        @Nullable @Size(max = 2000) String reason,
        @Nullable UUID inPlaceOf) {
    @AssertTrue
    boolean isReasoned() {
        return kind == null || !kind.sendsBack() || (reason != null && !reason.isBlank());
    }
}
