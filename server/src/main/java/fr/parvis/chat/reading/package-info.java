/// What each has read, and what each began to write. A room of the module `chat`.
@NullMarked
@NamedInterface("reading")
package fr.parvis.chat.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
