/// A message becomes something else, and shows what it became. A room of the module `chat`.
@NullMarked
package fr.parvis.chat.becoming;

import org.jspecify.annotations.NullMarked;
