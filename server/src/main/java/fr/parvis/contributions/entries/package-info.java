/// What is brought to a consultation: written, supported, looked at beforehand, answered, merged, withdrawn.
@NullMarked
@NamedInterface("entries")
package fr.parvis.contributions.entries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
