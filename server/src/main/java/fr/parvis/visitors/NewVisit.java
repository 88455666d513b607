package fr.parvis.visitors;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody about to bring something.
///
/// @param door the name of the door: capitals; `placeId` is the thing behind it, in the space `spaceId`
/// @param email null for who has none: somebody else answers for them
/// @param consents the sentences that they agreed to, as they were shown
/// @param eraseAt until when they may be known
public record NewVisit(
        String door,
        UUID placeId,
        UUID spaceId,
        String name,
        @Nullable String email,
        List<String> consents,
        Instant eraseAt) {}
