package fr.parvis.sandbox;

import java.nio.file.Path;

/// What is wanted of a file. The worker opens the file by its path and only reads it.
public sealed interface Job {

    Path file();

    /// A small picture of the file: PNG, JPEG, GIF, BMP, TIFF and the first page of a PDF; text documents that
    /// carry their own thumbnail show that one. The longer edge has at most `maxEdge` pixels (16 to 2,400).
    record Thumbnail(Path file, String mediaType, int maxEdge) implements Job {
        public Thumbnail {
            file = file.toAbsolutePath();
            if (maxEdge < 16 || maxEdge > 2400) {
                throw new IllegalArgumentException("maxEdge is between 16 and 2400 pixels");
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

    /// What a document says, at most `maxBytes` of it once written in UTF-8 (1 to 1,000,000): office documents, mail,
    /// PDF, books, pages and texts; of a ZIP the names in it.
    record Reading(Path file, String mediaType, int maxBytes) implements Job {
        public Reading {
            file = file.toAbsolutePath();
            if (maxBytes < 1 || maxBytes > 1_000_000) {
                throw new IllegalArgumentException("maxBytes is between 1 and 1000000");
            }
        }
    }

    /// A page of a PDF (the first is 0) drawn large enough for its letters to be recognised.
    record Page(Path file, int number) implements Job {
        public static final int EDGE = 2400;

        public Page {
            file = file.toAbsolutePath();
        }
    }

    /// What a mail says of itself and what hangs on it.
    record Mail(Path file, String mediaType) implements Job {
        public Mail {
            file = file.toAbsolutePath();
        }
    }

    /// What lies in a ZIP, in its order.
    record Listing(Path file) implements Job {
        public Listing {
            file = file.toAbsolutePath();
        }
    }

    /// A sheet of a workbook of Excel since 2007 or of LibreOffice (the first is 0), as [Tables] says it.
    record Sheet(Path file, String mediaType, int number) implements Job {
        public Sheet {
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
