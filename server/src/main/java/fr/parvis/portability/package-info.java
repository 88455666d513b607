/// A space taken away whole and brought back: one ZIP with the files in readable folders, every version, a
/// page to look through it offline, and a *manifest* that says the rest.
///
/// The format is written and read here; what the reading gives is brought by `imports`. A module that has more to say
/// of a space implements [SpacePart], [ReturningPart] where it comes back, [SpacePages] for pages to be read. Event:
/// [SpaceExported].
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "organisations", "people", "spaces", "files", "documents"})
package fr.parvis.portability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
