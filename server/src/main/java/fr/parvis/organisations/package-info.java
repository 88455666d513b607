/// Local authorities, their units (pôles, services) as a tree, their look and their quotas.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "antivirus", "mail", "sandbox"})
package fr.parvis.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
