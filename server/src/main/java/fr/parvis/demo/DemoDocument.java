package fr.parvis.demo;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// A document to deposit: where, under which name, and its versions from the first to the last. `folder` is a path
/// such as "Bulletin municipal/N° 42", empty for the root of the space. Bytes are drawn when asked for.
public record DemoDocument(String space, String folder, String name, List<Version> versions) {

    /// Who deposited what, when; the comment of the first version is empty.
    public record Version(String author, Instant at, String comment, Supplier<byte[]> bytes) {}

    public String author() {
        return versions.getFirst().author();
    }

    public Instant at() {
        return versions.getFirst().at();
    }
}
