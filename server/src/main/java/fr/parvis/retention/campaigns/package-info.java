/// Clean-up campaigns: an authority's spaces look through what could go, until a day. A room of the module `retention`.
///
/// Nobody's own figures are kept or shown: a campaign counts by space.
@NullMarked
package fr.parvis.retention.campaigns;

import org.jspecify.annotations.NullMarked;
