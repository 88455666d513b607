/// The documents of each space as a drive, by WebDAV (RFC 4918, classes 1, 2 and 3), under
/// `/dav/{authority}/{space}/…`. It knows HTTP and XML; what may be done, and what it does, is decided by
/// `documents`, as for every door. Who comes gives a password for applications, never another secret.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "people::signin", "spaces", "files", "documents"})
package fr.parvis.dav;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
