/// The dialogue: conversations of a space by topic, direct ones and those of a group; messages, threads, reactions,
/// mentions, what each has read.
///
/// A *topic* is for the members of its space, by their role; a *direct* or *group* conversation is for its
/// participants. Events: [MessageWritten], [ConversationChanged], [ConversationRead], [PersonMentioned],
/// [DirectMessaged]. Its rooms are `chat.messages`, `chat.reading`, `chat.cards`, `chat.search`,
/// `chat.pins`, `chat.becoming`, `chat.later`, `chat.sections`, `chat.previews`, `chat.letters`, `chat.voices`,
/// `chat.notes`, `chat.joining`, `chat.archives` and `chat.keeping`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "mail",
            "mail :: incoming",
            "people",
            "spaces",
            "files",
            "documents",
            "imports :: sources",
            "portability",
            "outbound",
            "sandbox"
        })
package fr.parvis.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
