/// The spaces of a whole commune, previewed and opened from one screen. A room of the module `spaces`.
@NullMarked
package fr.parvis.spaces.communes;

import org.jspecify.annotations.NullMarked;
