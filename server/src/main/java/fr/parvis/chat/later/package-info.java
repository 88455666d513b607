/// What is for later: messages that leave at a chosen moment, and reminders of messages. A room of the module `chat`.
@NullMarked
package fr.parvis.chat.later;

import org.jspecify.annotations.NullMarked;
