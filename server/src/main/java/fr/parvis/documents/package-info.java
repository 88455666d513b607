/// Folders, documents, versions and the trash of a space.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "mail", "organisations", "people", "spaces", "files", "sandbox"})
package fr.parvis.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
