/// The database, from nothing: PostgreSQL 18 started as a child of the server over binaries that come with it,
/// or an outside one checked before anything else starts.
///
/// The lowest module: no Spring bean, used by the launcher, by backup and by tests.
/// Words: a *cluster* is PostgreSQL's folder of data, the *postmaster* its main process, the *guard* the shell that
/// stands between the server and the postmaster and stops the latter when the former is gone, however it went.
@NullMarked
@ApplicationModule(
        displayName = "PostgreSQL",
        allowedDependencies = {})
package fr.parvis.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
