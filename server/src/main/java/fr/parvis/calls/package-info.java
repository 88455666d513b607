/// Calls for entries (*appels à participation*, B-15, A-103): a photo contest, from its rules to its winners' page.
///
/// A *call* belongs to a space and is run by its facilitators. Published, it has an address that anybody opens; an
/// *entry* comes there from somebody without an account, through the public door of [fr.parvis.visitors], and counts
/// once their address is proved. The *jury*, members of the space named for it, score what was brought and never learn
/// who brought it; nobody sees another's scores before the jury is closed. On the day that was promised everything but
/// what won goes (ADR 0304). Events: [CallChanged], [CallTold].
///
/// Its rooms are `calls.entries`, `calls.jury` and `calls.leaving`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "people",
            "spaces",
            "sandbox",
            "antivirus",
            "files",
            "portability",
            "visitors"
        })
package fr.parvis.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
