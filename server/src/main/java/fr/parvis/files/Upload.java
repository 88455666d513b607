package fr.parvis.files;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file on its way in.
///
/// @param organisationId whose storage its length is reserved in
/// @param target the module that takes it, and `metadata` what that module was told
/// @param length how many bytes were announced
/// @param hash its content, whole and not yet taken
/// @param waitingFor what a person must decide before the module takes it; null otherwise
/// @param reserved the bytes reserved for it: its length, or 0 where it came in one go
/// @param completedAt since when the module has it
/// @param resultId what the module made of it
public record Upload(
        UUID id,
        UUID personId,
        UUID organisationId,
        String target,
        String name,
        Map<String, String> metadata,
        long length,
        Instant expiresAt,
        @Nullable String hash,
        @Nullable String waitingFor,
        long reserved,
        @Nullable Instant completedAt,
        @Nullable UUID resultId) {

    /// An id among what comes with an upload.
    ///
    /// @throws Problem INVALID where it is absent or malformed
    public static UUID id(Map<String, String> metadata, String key) {
        try {
            return UUID.fromString(metadata.getOrDefault(key, ""));
        } catch (IllegalArgumentException malformed) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of(key)));
        }
    }

    /// Whether all its bytes have come.
    boolean isWhole() {
        return hash != null || completedAt != null;
    }

    Upload with(Map<String, String> other) {
        return new Upload(
                id,
                personId,
                organisationId,
                target,
                name,
                other,
                length,
                expiresAt,
                hash,
                waitingFor,
                reserved,
                completedAt,
                resultId);
    }
}
