/// Open browsers learn what changed: one WebSocket a tab at `/api/live`, fed by every [fr.parvis.platform.Change] after
/// its commit, on all nodes.
///
/// What an event says goes to those whom its audience names and who may still see it; what one looks at together
/// (a [fr.parvis.platform.LiveRoom]) tells who else is there and who writes. Nothing of it is stored.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package fr.parvis.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
