package fr.parvis.calls.jury;

import fr.parvis.calls.CallView.PictureView;
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
}
