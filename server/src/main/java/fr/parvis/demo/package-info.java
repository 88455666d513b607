/// The demo commune: its people, its spaces, a year of its documents and of what was said, laid into an empty
/// installation through the product's own services, as the persons themselves would have done it, each at their
/// hour.
///
/// The tables of the cast, of the spaces and of the documents stand in `resources/demo`. [Cast] serves tests as
/// well.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "organisations",
            "people",
            "people::signin",
            "spaces",
            "documents",
            "activity",
            "chat",
            "chat::messages",
            "chat::reading",
            "broadcasts",
            "broadcasts::reading",
            "broadcasts::results",
            "kinds",
            "polls",
            "polls::ballots",
            "posts",
            "posts::comments",
            "posts::notes",
            "posts::outside",
            "calls",
            "calls::entries",
            "calls::jury",
            "contributions",
            "contributions::entries",
            "requests::cases",
            "requests::definitions",
            "requests::design",
            "requests::visitors",
            "visitors",
            "drawing"
        })
package fr.parvis.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
