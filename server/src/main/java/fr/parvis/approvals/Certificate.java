package fr.parvis.approvals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a certificate of approval says.
///
/// @param hash SHA-256 of the content that was approved, in hexadecimal
/// @param lines who read it again and who approved it, in the order of their answers
record Certificate(
        String document,
        int version,
        String hash,
        String spaceName,
        String organisationName,
        String askedBy,
        @Nullable String instructions,
        Instant askedAt,
        Instant approvedAt,
        List<Line> lines) {

    /// @param inPlaceOf for whom they answered, who was away; null for themselves
    record Line(
            AnswerKind kind,
            String person,
            @Nullable String post,
            @Nullable String inPlaceOf,
            Instant at) {}
}
