/// Accounts, hats (affiliations), groups, sign-in and sessions.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "antivirus", "mail", "organisations", "sandbox"})
package fr.parvis.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
