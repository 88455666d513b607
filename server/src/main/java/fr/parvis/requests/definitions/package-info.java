/// Writing definitions, trying them, publishing their versions.
@NullMarked
package fr.parvis.requests.definitions;

import org.jspecify.annotations.NullMarked;
