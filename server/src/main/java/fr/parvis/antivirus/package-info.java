/// Whether contents are infected, asked of ClamAV's daemon where it is there (S-06): what comes in is inspected
/// once for each hash, what is infected is *withheld* from everybody until an administrator *releases* or
/// *destroys* it.
///
/// It knows contents by their hash only. Whoever keeps them implements [ContentSource]; whoever shows them asks
/// [Antivirus], joins `antivirus.withheld`, listens to [ContentJudged] and says what holds a content by
/// [ContentHolder].
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package fr.parvis.antivirus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
