/// What a service is asked in a year, in figures.
@NullMarked
package fr.parvis.requests.figures;

import org.jspecify.annotations.NullMarked;
