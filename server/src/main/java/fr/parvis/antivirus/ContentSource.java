package fr.parvis.antivirus;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// Where contents lie: what inspects them reads and destroys them by it.
public interface ContentSource {
    /// @throws IOException as well where it is not there
    InputStream content(String hash) throws IOException;

    /// Contents in the order of their hashes.
    ///
    /// @param hash the last one of those before; empty for the first ones
    List<Stored> contentsAfter(String hash, int limit);

    /// A content that is kept.
    record Stored(String hash, long size) {}

    /// Takes the bytes away for good; runs in the transaction that says so.
    void destroy(String hash);
}
