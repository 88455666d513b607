/// Writing definitions, trying them, publishing their versions.
@NullMarked
@NamedInterface("definitions")
package fr.parvis.requests.definitions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
