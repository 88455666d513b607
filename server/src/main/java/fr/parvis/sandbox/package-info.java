/// The limited child process in which any file handed in by a person is decoded.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fr.parvis.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
