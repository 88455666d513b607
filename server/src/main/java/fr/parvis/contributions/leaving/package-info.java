/// What leaves with a space that is taken away.
@NullMarked
package fr.parvis.contributions.leaving;

import org.jspecify.annotations.NullMarked;
