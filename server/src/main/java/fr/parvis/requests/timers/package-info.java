/// Working hours, and what is to happen after some of them.
@NullMarked
package fr.parvis.requests.timers;

import org.jspecify.annotations.NullMarked;
