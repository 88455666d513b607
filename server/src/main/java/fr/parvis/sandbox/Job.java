package fr.parvis.sandbox;

import java.nio.file.Path;

/// What is wanted of a file. The worker opens the file by its path and only reads it.
public sealed interface Job {

    Path file();

    /// A small picture of the file: PNG, JPEG, GIF, BMP, TIFF and the first page of a PDF; text documents that
    /// carry their own thumbnail show that one. The longer edge has at most `maxEdge` pixels (16 to 1,024).
    record Thumbnail(Path file, String mediaType, int maxEdge) implements Job {
        public Thumbnail {
            file = file.toAbsolutePath();
            if (maxEdge < 16 || maxEdge > 1024) {
                throw new IllegalArgumentException("maxEdge is between 16 and 1024 pixels");
            }
        }
    }

    /// The middle of a photograph, upright, as a square JPEG of [#EDGE] pixels that carries no metadata.
    record Portrait(Path file) implements Job {
        public static final int EDGE = 256;

        public Portrait {
            file = file.toAbsolutePath();
        }
    }

    /// A small drawing that keeps its proportions and what is transparent in it: a PNG whose longer edge has at most
    /// [#EDGE] pixels, without metadata.
    record Emblem(Path file) implements Job {
        public static final int EDGE = 192;

        public Emblem {
            file = file.toAbsolutePath();
        }
    }

    /// The beginning of a file as text, at most `maxBytes` once written in UTF-8 (1 to 524,288).
    record TextHead(Path file, int maxBytes) implements Job {
        public TextHead {
            file = file.toAbsolutePath();
            if (maxBytes < 1 || maxBytes > 512 * 1024) {
                throw new IllegalArgumentException("maxBytes is between 1 and 524288");
            }
        }
    }
}
