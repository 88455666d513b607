/// Spaces in which nothing happens any more: those who run them are asked, once a quarter at most, whether they still
/// serve, and keep or archive them; who administers the authority sees the list. A room of the module `retention`.
@NullMarked
package fr.parvis.retention.inactive;

import org.jspecify.annotations.NullMarked;
