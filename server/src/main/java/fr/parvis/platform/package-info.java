/// What every module stands on: the acting person, refusals, pages, events, the clock, and how HTTP is set up.
///
/// It knows no module. It refuses requests that another site forged, and turns every refusal into RFC 9457.
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package fr.parvis.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
