/// Asking other machines on somebody's word: an address that a person typed leads to public machines only, or to
/// those that an administrator named.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fr.parvis.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
