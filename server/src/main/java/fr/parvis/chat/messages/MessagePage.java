package fr.parvis.chat.messages;

import fr.parvis.chat.MessageView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Some messages of a conversation, the oldest first; of what changed since a revision, the earliest change first.
///
/// @param before what to ask for to read what was said before; null at the beginning
/// @param after what to ask for to read on; null at the end
/// @param threadId what the message asked for answers, and around which these are; null where it answers none
/// @param revision what to ask for, later, to learn what changed since
/// @param more whether more changed since the revision asked for: ask again from `revision` on
public record MessagePage(
        List<MessageView> items,
        @Nullable Long before,
        @Nullable Long after,
        @Nullable UUID threadId,
        long revision,
        boolean more) {}
