package fr.parvis.requests.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that one may ask for.
///
/// @param spaceName who answers; null where the space is secret and one is not in it
/// @param inWords whether a few words are enough to ask for it
public record OfferedForm(
        UUID id,
        String name,
        @Nullable String purpose,
        @Nullable String spaceName,
        String organisationName,
        boolean inWords) {}
