package fr.parvis.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some of the topics of a space.
///
/// @param next what to send as `after` to read on; null at the end
/// @param can what the reader may do beside reading: open a topic
public record TopicPage(
        List<ConversationLine> items, @Nullable String next, List<ChatAction> can) {}
