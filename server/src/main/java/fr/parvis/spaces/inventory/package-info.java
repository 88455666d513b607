/// The spaces of an authority as who administers it counts them, and gives somebody to those that nobody runs any more.
/// A room of the module `spaces`.
@NullMarked
package fr.parvis.spaces.inventory;

import org.jspecify.annotations.NullMarked;
