/// What came of a poll: figures, names where it has them, and files of it.
@NullMarked
package fr.parvis.polls.results;

import org.jspecify.annotations.NullMarked;
