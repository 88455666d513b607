/// What people without an account bring to a call: begun, its photographs, sent, proved, followed, taken back; and how
/// all of it goes. Who brought it lies behind the public door ([fr.parvis.visitors]), not here.
@NullMarked
@NamedInterface("entries")
package fr.parvis.calls.entries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
