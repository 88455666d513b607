/// The reading of *notes de service*: who said *Lu et pris connaissance*, who has not, the one reminder, the list and
/// the note on paper.
@NullMarked
@NamedInterface("notes")
package fr.parvis.posts.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
