/// What was asked and answered in a space that is taken away.
@NullMarked
package fr.parvis.polls.leaving;

import org.jspecify.annotations.NullMarked;
