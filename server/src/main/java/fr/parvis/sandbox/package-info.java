/// Where files that people deposit are decoded: in a limited child process, never in the server.
///
/// A *job* names a file and what is wanted of it (a thumbnail, a portrait, the beginning of its text). The
/// *worker*, a small Java process without network, rights or environment, does the decoding; whatever happens to
/// it, the server gets a [Result] in bounded time. The module also says which media type a file has. It publishes
/// no events.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package fr.parvis.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
