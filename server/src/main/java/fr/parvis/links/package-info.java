/// Links for people without an account: an *outside link* gives a document or a folder to take away, a
/// *deposit link* lets somebody hand files into a folder without seeing what lies there.
///
/// A link acts in the name of who made it, and does what that person may do now: with their right, the thing, the space
/// or its time, it ends. Its secret has 256 bits, of which only the hash is kept. Events: [LinkMade], [LinkEnded],
/// [LinkTaken], [FilesHandedIn].
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "people::signin", "spaces", "files", "documents"})
package fr.parvis.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
