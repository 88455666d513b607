package fr.parvis.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message in the list that the platform's administrator reads.
///
/// @param confidential whether it holds a secret, and its text is not shown
/// @param sentAt null while it waits, or where there is no SMTP server
/// @param waiting whether it will be tried again
/// @param failure what the server answered last
record OutboxLine(
        UUID id,
        String recipient,
        String subject,
        boolean confidential,
        Instant createdAt,
        @Nullable Instant sentAt,
        boolean waiting,
        int tries,
        @Nullable String failure) {}
