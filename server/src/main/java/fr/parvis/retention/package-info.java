/// What is kept, for how long, and what may go: *Ménage*.
///
/// *Clutter* is what a space could do without: duplicates, and documents that are old, heavy or were never opened.
/// Each sees of it what they may read and throw away; who administers an authority sees figures and no name. All goes
/// by the trash of `documents`, but what a destruction slip lists, once it bears its visa: see the room `slips`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organisations",
            "people",
            "people :: lists",
            "spaces",
            "files",
            "documents",
            "drawing",
            "portability"
        })
package fr.parvis.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
