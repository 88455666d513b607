/// One request, from its filing to its end.
@NullMarked
package fr.parvis.requests.cases;

import org.jspecify.annotations.NullMarked;
