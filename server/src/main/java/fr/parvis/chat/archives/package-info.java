/// A conversation that people had in WhatsApp becomes a topic of a space that can be read and nothing else: from the
/// export that the application makes (a text, or a ZIP with its media). It is looked at first, somebody who runs the
/// space says who is who, then it comes batch by batch, once, also after a kill (ADR 274). A room of the module `chat`.
@NullMarked
package fr.parvis.chat.archives;

import org.jspecify.annotations.NullMarked;
