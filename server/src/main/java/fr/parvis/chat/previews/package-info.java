/// What stands behind the outside link of a message: title, description, picture, fetched by the server. A room of the
/// module `chat`.
@NullMarked
package fr.parvis.chat.previews;

import org.jspecify.annotations.NullMarked;
