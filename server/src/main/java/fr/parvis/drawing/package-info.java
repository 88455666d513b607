/// Draws believable office files from plain scripts: text (docx, odt, pdf), sheets (xlsx, ods, csv), slides (pptx),
/// mail (eml), pictures (png). A [Script] is a few lines of marked-up French; [Format] turns it into bytes. The
/// same script always gives the same bytes: no clock, no machine, no installed font. Nothing here reads a file made
/// by somebody else.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fr.parvis.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
