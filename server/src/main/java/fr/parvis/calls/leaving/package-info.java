/// What leaves with a space that is taken away.
@NullMarked
package fr.parvis.calls.leaving;

import org.jspecify.annotations.NullMarked;
