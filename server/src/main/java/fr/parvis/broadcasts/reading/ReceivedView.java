package fr.parvis.broadcasts.reading;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A broadcast, for somebody that it was sent to.
///
/// @param spaceName whose people it was sent to; null for those of the authority
/// @param link the path of a page of Parvis that it leads to
/// @param personName who reads it
public record ReceivedView(
        UUID id,
        String title,
        String body,
        boolean confirmable,
        @Nullable String link,
        String authorName,
        String organisationName,
        @Nullable String spaceName,
        Instant sentAt,
        String personName,
        @Nullable Instant confirmedAt) {}
