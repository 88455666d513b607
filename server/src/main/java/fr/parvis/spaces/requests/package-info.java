/// Asking for a space where one may not open it, and the answers: a space, a folder in another one, or a refusal with
/// its reason, by mail too. A room of the module `spaces`: it shares its schema. Publishes `SpaceAsked` and
/// `SpaceRequestDecided`.
@NullMarked
package fr.parvis.spaces.requests;

import org.jspecify.annotations.NullMarked;
