/// Destruction slips (*bordereaux d'élimination*, R-01): who runs a space proposes one, who administers the authority
/// signs it, notes the visa of the Archives départementales and has the documents destroyed; what stood on it stays
/// for ever. A room of the module `retention`.
@NullMarked
package fr.parvis.retention.slips;

import org.jspecify.annotations.NullMarked;
