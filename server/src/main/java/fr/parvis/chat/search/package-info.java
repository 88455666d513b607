/// Finding messages, with the vocabulary that corrects what is mistyped. A room of the module `chat`.
@NullMarked
package fr.parvis.chat.search;

import org.jspecify.annotations.NullMarked;
