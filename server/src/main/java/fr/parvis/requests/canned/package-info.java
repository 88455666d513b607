/// Words that the agents of a space say again and again (*réponses types*).
@NullMarked
package fr.parvis.requests.canned;

import org.jspecify.annotations.NullMarked;
