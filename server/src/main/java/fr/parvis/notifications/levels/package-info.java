/// What each person chose: a level for each space, a way and hours for all of them; what last week would have been
/// like; the lower level that is offered.
@NullMarked
package fr.parvis.notifications.levels;

import org.jspecify.annotations.NullMarked;
