/// Scan-to-folder: a copier sends what it scans to an address of its own, and the space files it from *À
/// classer*.
///
/// A *scanner* is one machine that one facilitator let in: an address under `/scan`, a secret, and the right to put
/// files into the *inbox* of one space, in the name of who let it in. It reads nothing and sees nothing. The inbox is
/// an ordinary folder, made with the first scan.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "people", "people::signin", "spaces", "files", "documents"})
package fr.parvis.scans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
