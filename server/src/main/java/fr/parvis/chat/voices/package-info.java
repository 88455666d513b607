/// Messages that are heard: what was recorded is a document of the conversation, and its address in the message says
/// how long it lasts. A room of the module `chat`.
@NullMarked
package fr.parvis.chat.voices;

import org.jspecify.annotations.NullMarked;
