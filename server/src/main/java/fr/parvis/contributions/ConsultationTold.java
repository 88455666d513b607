package fr.parvis.contributions;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody is asked to contribute, or what they wrote under their name was answered or not accepted.
///
/// @param spaceId null for who is asked without being in the space
/// @param subject the question
public record ConsultationTold(
        Kind kind,
        List<UUID> recipients,
        UUID by,
        Instant at,
        @Nullable UUID spaceId,
        String subject,
        @Nullable String excerpt,
        String address)
        implements PersonalNotice {}
