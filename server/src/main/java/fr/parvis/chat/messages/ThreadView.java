package fr.parvis.chat.messages;

import fr.parvis.chat.MessageView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message and what answers it, the oldest first.
///
/// @param before what to ask for to read earlier answers; null at the first one
/// @param draft an answer that the reader began; null for nothing
public record ThreadView(
        MessageView root,
        List<MessageView> replies,
        @Nullable Long before,
        @Nullable String draft) {}
