/// What concerns a person, gathered from all modules: *Aujourd'hui*, the bell, the journal of a space.
///
/// It knows none of the modules it listens to: each brings its [fr.parvis.platform.TodaySource], and publishes its
/// [fr.parvis.platform.PersonalNotice] and [fr.parvis.platform.Journaled] facts, and says by
/// [fr.parvis.platform.NoticeChanged] that what a line of the bell quotes has changed.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "spaces"})
package fr.parvis.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
