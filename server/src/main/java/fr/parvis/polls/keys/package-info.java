/// Answering from a mail, without signing in.
@NullMarked
package fr.parvis.polls.keys;

import org.jspecify.annotations.NullMarked;
