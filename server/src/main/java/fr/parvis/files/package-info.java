/// Contents: each kept once by its hash, resumable uploads (tus), thumbnails.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "organisations", "people", "spaces", "sandbox"})
package fr.parvis.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
