/// What is published in a space that is taken away, what was said below it and who read it; and the way back.
@NullMarked
package fr.parvis.posts.leaving;

import org.jspecify.annotations.NullMarked;
