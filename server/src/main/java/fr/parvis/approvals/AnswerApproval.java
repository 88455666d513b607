package fr.parvis.approvals;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Says what one thinks of a version.
///
/// @param version the one that was read: a newer one is answered anew
/// @param reason what is to be corrected, or why it is refused; said with every answer that sends the version back
public record AnswerApproval(
        int version,
        @NotNull AnswerKind kind,
        @Nullable @Size(max = 2000) String reason) {
    @AssertTrue
    boolean isReasoned() {
        return kind == null || !kind.sendsBack() || (reason != null && !reason.isBlank());
    }
}
