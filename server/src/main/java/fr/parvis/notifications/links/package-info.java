/// Changing what one is told from a mail, without signing in.
@NullMarked
package fr.parvis.notifications.links;

import org.jspecify.annotations.NullMarked;
