/// Contents in a store that speaks Amazon's S3, wherever it stands: put, read by pieces, list, delete.
///
/// It knows keys and bytes only. Every question is asked again after a failure that may pass, with growing pauses;
/// a read that is cut goes on where it stood. It publishes no events and keeps nothing.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fr.parvis.objects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
