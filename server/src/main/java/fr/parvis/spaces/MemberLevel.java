package fr.parvis.spaces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody of a space, and what a list lets them do.
///
/// @param level null for nothing at all
public record MemberLevel(
        UUID id,
        String givenName,
        String familyName,
        boolean external,
        Role role,
        @Nullable Level level) {}
