/// Coming into the space of a topic by a link or a QR code that hangs at its door: whoever holds it asks, who runs the
/// space answers. The link names the topic and its space, and says nothing else (ADR 273). Publishes `DoorAsked`
/// and `DoorAnswered`. A room of the module `chat`: who is in is for [fr.parvis.spaces.Members].
@NullMarked
package fr.parvis.chat.joining;

import org.jspecify.annotations.NullMarked;
