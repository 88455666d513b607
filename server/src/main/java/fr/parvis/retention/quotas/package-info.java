/// How much an authority and each of its spaces hold and may hold, and telling those who answer for it when they fill
/// up. A room of the module `retention`; that nothing more fits is decided by [fr.parvis.files.Storage].
@NullMarked
package fr.parvis.retention.quotas;

import org.jspecify.annotations.NullMarked;
