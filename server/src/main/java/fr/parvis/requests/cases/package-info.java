/// One request, from its filing to its end.
@NullMarked
@NamedInterface("cases")
package fr.parvis.requests.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
