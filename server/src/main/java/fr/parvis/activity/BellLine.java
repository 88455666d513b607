package fr.parvis.activity;

import fr.parvis.platform.PersonalNotice.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of somebody's bell.
///
/// @param count how many times it rang unread: the messages of one person, told once
/// @param external whether who caused it belongs to no authority
/// @param readAt null while it is not read
record BellLine(
        UUID id,
        Kind kind,
        UUID byId,
        String byName,
        boolean external,
        @Nullable String organisationName,
        Instant at,
        @Nullable String spaceName,
        String subject,
        @Nullable String excerpt,
        String address,
        int count,
        @Nullable Instant readAt) {}
