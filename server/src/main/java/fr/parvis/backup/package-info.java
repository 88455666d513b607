/// A whole installation in one file, while it runs, and back: the rows of every table in one snapshot, and the
/// contents that they name.
///
/// Treats every table alike, as the catalogue of the database lists them, so a new module changes nothing here; the
/// one table it knows is `files.blob`, which says what contents there are. The rows travel as text, so the same
/// road leads from the embedded database to an outside one, back, and from one version of PostgreSQL to the next.
/// While it runs it holds [Backup#LOCK], shared; whoever deletes contents tries to take it alone and waits if it
/// cannot.
@NullMarked
@ApplicationModule(
        displayName = "Backup",
        allowedDependencies = {"postgres", "objects"})
package fr.parvis.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
