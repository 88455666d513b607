/// Messages: writing, reading, threads, reactions. A room of the module `chat`.
@NullMarked
package fr.parvis.chat.messages;

import org.jspecify.annotations.NullMarked;
