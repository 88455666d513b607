package fr.parvis.calls.entries;

import fr.parvis.calls.CallView.PictureView;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry as who brought it follows it.
///
/// @param number null until its author's address is proved
/// @param aside why it was set aside; null where it was not
/// @param prize what it won, once that is announced
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
        LocalDate eraseOn) {

    /// How an entry stands, for who brought it.
    public enum Standing {
        UNPROVED,
        RECEIVED,
        SET_ASIDE,
        NOT_WINNING,
        WINNING
    }
}
