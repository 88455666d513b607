package fr.parvis.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message due to leave.
///
/// @param unsubscribe where one asks for no more of these; null for a mail that one cannot do without
/// @param tries how often it was tried, this time included
record OutgoingMail(
        UUID id,
        String recipient,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe,
        int tries,
        @Nullable String fromName,
        @Nullable String replyTo,
        @Nullable UUID threadId) {}
