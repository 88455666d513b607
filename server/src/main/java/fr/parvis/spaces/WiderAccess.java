package fr.parvis.spaces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody to whom one list gives more than another.
///
/// @param level what the first gives
/// @param otherwise what the second gives; null for nothing at all
public record WiderAccess(
        UUID id,
        String name,
        boolean external,
        Level level,
        @Nullable Level otherwise) {}
