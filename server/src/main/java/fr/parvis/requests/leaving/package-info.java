/// The requests of a space that is taken away.
@NullMarked
package fr.parvis.requests.leaving;

import org.jspecify.annotations.NullMarked;
