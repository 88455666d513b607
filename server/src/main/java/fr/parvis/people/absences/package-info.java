/// When people are away, and who answers in their place meanwhile. A room of the module `people`.
///
/// An *absence* lasts from one day to another, both included, in Paris; whoever *stands in* does so for what modules
/// ask of the person by name, as an approval. Published view: `people.away`. Event: [AbsenceChanged].
@NullMarked
@NamedInterface("absences")
package fr.parvis.people.absences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
