/// What people are asked to bring: campaigns (*Points à inscrire au CST*) and question boxes.
///
/// A *consultation* is opened in a space by who runs it, from a day to a day, and asks the members of the space or some
/// groups and services of the authority. A *contribution* is supported, answered and given a status, merged into one
/// that says the same, looked at beforehand where the consultation is moderated. Who wrote it is known to all, to who
/// runs the space, or to nobody: then it is true in the database (ADR 0312). Events: [ConsultationOpened],
/// [ConsultationChanged], [ConsultationTold], `ContributionRetained`.
///
/// Its rooms are `contributions.entries`, what is written and answered, `contributions.synthesis`, the document that
/// comes out, `contributions.received`, those that travel, and `contributions.leaving`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "organisations", "people", "spaces", "comments", "portability", "drawing"})
package fr.parvis.contributions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
