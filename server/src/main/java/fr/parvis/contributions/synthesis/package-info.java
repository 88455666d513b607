/// The document that comes out of a consultation: as a PDF, and as a table.
@NullMarked
package fr.parvis.contributions.synthesis;

import org.jspecify.annotations.NullMarked;
