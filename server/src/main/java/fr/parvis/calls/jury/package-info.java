/// What becomes of entries: read by their number, set aside, scored, ranked, announced (ADR 0304).
@NullMarked
@NamedInterface("jury")
package fr.parvis.calls.jury;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
