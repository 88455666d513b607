/// Quick notes: what was said on the telephone or in a corridor, kept in ten seconds as a message of the topic *Notes
/// rapides* of a space. A room of the module `chat`.
@NullMarked
package fr.parvis.chat.notes;

import org.jspecify.annotations.NullMarked;
