package fr.parvis.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What two versions of a document say, side by side.
///
/// @param state READY; READING: ask again in a moment; NONE: `refusal` says why
/// @param refusal UNSUPPORTED, DAMAGED, ENCRYPTED, TOO_LARGE, TIMED_OUT, REFUSED: why one of them has no text
/// @param partial whether only the beginning was compared
/// @param changes how many lines or paragraphs differ
public record ComparisonView(
        State state, @Nullable String refusal, boolean partial, int changes, List<ComparedView> lines) {

    /// Where it stands.
    public enum State {
        READY,
        READING,
        NONE
    }

    /// What became of a line.
    public enum Kind {
        SAME,
        CHANGED,
        REMOVED,
        ADDED,
        /// Lines that are the same and not shown, `skipped` of them.
        SKIPPED
    }

    /// A line or a paragraph in both versions.
    ///
    /// @param before its number in the older one, from 1; null where it is not there
    /// @param after its number in the newer one
    /// @param left what it says in the older one, in pieces
    /// @param right what it says in the newer one; where it is the same, nothing
    public record ComparedView(
            Kind kind,
            @Nullable Integer before,
            @Nullable Integer after,
            List<PieceView> left,
            List<PieceView> right,
            int skipped) {}

    /// Words of a line.
    ///
    /// @param differs whether the other version does not say them there
    public record PieceView(String text, boolean differs) {}

    static ComparisonView reading() {
        return new ComparisonView(State.READING, null, false, 0, List.of());
    }

    static ComparisonView none(String refusal) {
        return new ComparisonView(State.NONE, refusal, false, 0, List.of());
    }
}
