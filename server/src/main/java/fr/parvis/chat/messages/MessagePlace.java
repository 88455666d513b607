package fr.parvis.chat.messages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a message stands.
public record MessagePlace(
        UUID conversationId, long seq, @Nullable UUID threadId) {}
