/// The requests of a space for its agents, one's own, and what awaits somebody.
@NullMarked
package fr.parvis.requests.queue;

import org.jspecify.annotations.NullMarked;
