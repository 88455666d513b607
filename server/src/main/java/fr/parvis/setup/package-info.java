/// The first visit of an empty installation, and what its administrator sees of it afterwards. No module may import
/// it.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "mail", "organisations", "people"})
package fr.parvis.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
