package fr.parvis.chat.messages;

import fr.parvis.chat.Conversation;
import fr.parvis.chat.Interlocutor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message on its way into its conversation, as its author may write it.
///
/// @param conversation as the author stands in it
/// @param threadId the message that it answers; null for none
/// @param now whether it is what its author just typed, and their draft of it is over
record NewMessage(
        Conversation conversation,
        UUID id,
        @Nullable UUID threadId,
        Interlocutor author,
        MessageText text,
        boolean now) {}
