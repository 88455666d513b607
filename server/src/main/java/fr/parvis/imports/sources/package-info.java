/// Where imports come from: an archive, a folder of the server's machine, a WebDAV server, a Windows share. Each
/// lists what it holds, then gives its files one by one; what would lead out of it, or is no file, is listed with
/// the reason why it stays.
@NullMarked
@NamedInterface("sources")
package fr.parvis.imports.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
