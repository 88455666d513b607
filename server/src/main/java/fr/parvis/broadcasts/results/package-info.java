/// What came of a broadcast: who was reached by what, whom to phone, letters to print, a table.
@NullMarked
@NamedInterface("results")
package fr.parvis.broadcasts.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
