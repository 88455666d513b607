package fr.parvis.files;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the contents of the installation lie, whether they are all there, and what this machine has to read them.
///
/// @param bucket address of the bucket, without the right to it; null where none is set
/// @param bucketWanted whether they are to lie there; otherwise on the disk of the server
/// @param free room on the disk of this server
/// @param left how many are still to be moved, and `bytesLeft` what they weigh
/// @param failure why the last one could not be; null where it could
/// @param checkup the latest one; null before the first
/// @param office whether LibreOffice is on this machine: office documents are then previewed
/// @param recognition whether Tesseract is, in French: scanned letters are then found by their words
/// @param flaws what was missing or damaged when it was last looked at, the latest first
public record HoldingsView(
        @Nullable String bucket,
        boolean bucketWanted,
        long contents,
        long bytes,
        long free,
        long left,
        long bytesLeft,
        @Nullable String failure,
        @Nullable CheckupView checkup,
        boolean office,
        boolean recognition,
        List<FlawView> flaws) {

    /// A look at everything.
    ///
    /// @param whole whether every byte is read
    /// @param endedAt null while it goes on
    public record CheckupView(
            boolean whole, Instant beganAt, @Nullable Instant endedAt, long checked, long bytesRead) {}

    /// A content that is not what it should be.
    ///
    /// @param what MISSING or DAMAGED
    /// @param names of what holds it
    public record FlawView(String hash, String what, Instant foundAt, List<String> names) {}
}
