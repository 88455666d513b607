/// Coming from the file server: an *import* brings a ZIP, a folder of the server's machine or a tree over
/// WebDAV into a folder of a space. It is looked at first (*répétition*), accepted by a person, brought in the
/// background batch by batch, stopped and resumed without anything coming twice, and keeps its report.
///
/// A ZIP that is a space taken away whole (`portability`) is brought with its versions, authors, states and rights.
///
/// It acts in the name of who started it, with the right that they have at each batch. Events: [ImportMoved],
/// [ImportEnded].
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "people", "spaces", "files", "outbound", "documents", "portability"})
package fr.parvis.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
