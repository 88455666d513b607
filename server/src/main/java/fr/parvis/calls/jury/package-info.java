/// What becomes of entries: read by their number, set aside, scored, ranked, announced (ADR 0304).
@NullMarked
package fr.parvis.calls.jury;

import org.jspecify.annotations.NullMarked;
