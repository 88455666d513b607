/// Messages: writing, reading, threads, reactions. A room of the module `chat`.
@NullMarked
@NamedInterface("messages")
package fr.parvis.chat.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
