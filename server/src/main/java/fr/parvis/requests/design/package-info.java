/// What a definition says: its questions, its circuit, and whether the whole holds together.
@NullMarked
@NamedInterface("design")
package fr.parvis.requests.design;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
