/// How each sorts the conversations of their list. A room of the module `chat`.
@NullMarked
package fr.parvis.chat.sections;

import org.jspecify.annotations.NullMarked;
