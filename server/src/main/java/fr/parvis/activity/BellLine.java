package fr.parvis.activity;

import fr.parvis.platform.PersonalNotice.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of somebody's bell.
///
/// @param byId who caused it; null, as is the name, for somebody without an account
/// @param count how many times it rang unread: the messages of one person, told once
/// @param external whether who caused it belongs to no authority
/// @param readAt null while it is not read
record BellLine(
        UUID id,
        Kind kind,
        @Nullable UUID byId,
        @Nullable String byName,
        boolean external,
        @Nullable String organisationName,
        Instant at,
        @Nullable UUID spaceId,
        @Nullable String spaceName,
        String subject,
        @Nullable String excerpt,
        String address,
        int count,
        @Nullable Instant readAt) {}
