package fr.parvis.calls;

import fr.parvis.calls.CallView.PictureView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as the jury sees it: by its number.
///
/// @param mine the points that the reader gave
/// @param aside why it was set aside; null where it was not
/// @param result what the jury made of it; null until the jury is closed, and for who does not run the call
/// @param author with `email`, who brought it: as `result`
public record CallEntryView(
        UUID id,
        int number,
        String title,
        String words,
        List<PictureView> pictures,
        List<ScoreView> mine,
        @Nullable String aside,
        @Nullable ResultView result,
        @Nullable String author,
        @Nullable String email,
        @Nullable Integer place,
        @Nullable String prize) {

    public record ScoreView(UUID criterionId, int points) {}

    /// @param rank 1 for the best; the same for those that have the same mean, and null where nobody scored it
    /// @param tied whether another one has the same
    /// @param mean of the means of the criteria
    /// @param scorers how many of the jury scored it
    public record ResultView(
            @Nullable Integer rank, boolean tied, @Nullable Double mean, List<MeanView> means, int scorers) {}

    public record MeanView(UUID criterionId, double mean) {}

    /// How an entry stands, for who brought it.
    public enum Standing {
        UNPROVED,
        RECEIVED,
        SET_ASIDE,
        NOT_WINNING,
        WINNING
    }

    /// An entry as who brought it follows it.
    public record OwnEntryView(
            String code,
            String callTitle,
            String organisation,
            Standing standing,
            @Nullable Integer number,
            String title,
            String words,
            List<PictureView> pictures,
            @Nullable String aside,
            @Nullable String prize,
            LocalDate untilOn,
            LocalDate eraseOn) {}
}
