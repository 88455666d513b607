/// What those who are sent to see: the text, in Parvis or by the personal link of a mail, and their word that they have
/// read it.
@NullMarked
@NamedInterface("reading")
package fr.parvis.broadcasts.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
