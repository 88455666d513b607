/// What stays at the head of a conversation. A room of the module `chat`.
@NullMarked
package fr.parvis.chat.pins;

import org.jspecify.annotations.NullMarked;
