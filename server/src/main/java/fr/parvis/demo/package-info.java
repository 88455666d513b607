/// The demo commune: its people, its spaces, a year of its documents, laid into an empty installation through the
/// product's own services, as the persons themselves would have done it.
@NullMarked
package fr.parvis.demo;

import org.jspecify.annotations.NullMarked;
