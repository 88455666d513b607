/// What documents are: minutes, quotes, deliberations, speeches, lists of references, photographs, data sets, issues
/// of a series.
///
/// A document has one *kind* at most, and with it a *sheet* of facts. A folder may *propose* a kind and a pattern of
/// names: what comes into it takes the kind, and is offered the name. The documents of a kind below a folder are
/// shown together: as a table, as an album. Events: [DocumentDescribed].
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "spaces", "documents", "outbound", "portability"})
package fr.parvis.kinds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
