package fr.parvis.imports.sources;

import java.io.IOException;
import java.io.InputStream;

/// Where an import comes from, opened once for a piece of work.
public interface Source extends AutoCloseable {

    /// Names all that it holds, a folder before what lies in it.
    ///
    /// @throws fr.parvis.platform.Problem where it cannot be read as a whole
    /// @throws IOException where it broke off
    void list(Listener listener) throws IOException;

    /// A file's content. What its listing promised may not hold any more.
    ///
    /// @throws Unreadable where this file cannot be had, though others may
    /// @throws IOException where the source as a whole broke off
    InputStream open(Found file) throws IOException;

    @Override
    void close() throws IOException;

    /// Hears what a source holds.
    interface Listener {
        void found(Found one) throws IOException;
    }

    /// A file that cannot be had.
    class Unreadable extends IOException {
        private final Refusal refusal;

        public Unreadable(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }
}
