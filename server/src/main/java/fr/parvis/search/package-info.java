/// One search over everything: asks each module's [fr.parvis.platform.Finder] at once, and keeps nothing of its own.
///
/// A *kind* is what one finder finds. Rights are those of the moment one looks, since each module looks into its own
/// tables (ADR 0130). A finder that fails or is slow is left out, and the answer says so.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package fr.parvis.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
