package fr.parvis.sandbox;

import java.util.List;

/// How a job ended. Only [Busy] is worth another try.
public sealed interface Result {

    /// The picture wanted, `image/png` or `image/jpeg`. The size of the source is that of the upright picture in
    /// pixels, or of the first page in points; `pages` is 1 for a picture.
    record Picture(byte[] bytes, String mediaType, int width, int height, int sourceWidth, int sourceHeight, int pages)
            implements Result {}

    /// The beginning of a text, the charset it was read with, and whether it is the whole of it.
    record Text(String head, String charset, boolean whole) implements Result {}

    /// What a document says, whether it is all of it, and the pages (the first is 0) that hold no letters but a
    /// picture of some, perhaps. A photograph is such a page.
    record Read(String text, boolean whole, List<Integer> pictures) implements Result {}

    /// Lines of fields, each a text that nobody has checked.
    record Table(List<List<String>> lines) implements Result {}

    /// There is nothing to show; an honest icon stands for the file.
    record None(Reason reason) implements Result {}

    /// The file ended the worker, which was replaced. The same file will do it again: do not retry.
    record Refused(Cause cause) implements Result {}

    /// Too many jobs are waiting. Nothing was tried.
    record Busy() implements Result {}

    enum Reason {
        /// No decoder for this type, or for this variant of it.
        UNSUPPORTED,
        /// The content is not what its type says, or is cut.
        DAMAGED,
        /// More pixels than are decoded for a preview.
        TOO_LARGE,
        /// A password is needed.
        ENCRYPTED,
        /// Binary content where text was wanted.
        NOT_TEXT,
        /// The file is not there or may not be read.
        UNREADABLE
    }

    enum Cause {
        TIMED_OUT,
        OUT_OF_MEMORY,
        CRASHED,
        /// The worker answered something that is no result.
        MISBEHAVED
    }
}
