/// Addresses in messages become cards, and things know which messages refer to them. A room of the module `chat`.
@NullMarked
package fr.parvis.chat.cards;

import org.jspecify.annotations.NullMarked;
