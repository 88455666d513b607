/// The public door (B-15): people without an account who bring something at a public address.
///
/// A *visit* is one person at one door: who they are, what they agreed to, until when that is kept. It counts once a
/// mail has proved their address; from then on the link of that mail is theirs, to follow what they brought or to take
/// it back. What they bring is the affair of the module behind the door, which calls [Visits] and is told by
/// [VisitKeeper] before a visit goes. Against programs there is a small computation, and bounds; nobody outside is
/// asked (ADR 0303).
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "mail", "spaces"})
package fr.parvis.visitors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
