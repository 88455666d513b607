/// Coming into a listed space by oneself: entering, asking, the facilitators' answers. A room of the module `spaces`:
/// who is in is for [fr.parvis.spaces.Members]. Publishes `JoinAsked` and `JoinDecided`.
@NullMarked
package fr.parvis.spaces.joining;

import org.jspecify.annotations.NullMarked;
