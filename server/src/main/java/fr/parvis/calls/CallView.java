package fr.parvis.calls;

import fr.parvis.calls.Call.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A call as somebody of its space reads it.
///
/// @param place the space that it belongs to
/// @param url its public address
/// @param entries how many count
/// @param unproved how many wait for their author to confirm their address; 0 but for who runs it
/// @param used false where its space has put the tool away: its public address shows nothing
/// @param soon the days left until everything that did not win goes, where no winner is announced and they are few
/// @param jurors the jury, with how many entries each has scored wholly: not what they gave
/// @param juror whether the reader is of it
public record CallView(
        UUID id,
        UUID spaceId,
        CallPlace place,
        String code,
        String url,
        String title,
        String rules,
        State state,
        LocalDate fromOn,
        LocalDate untilOn,
        LocalDate eraseOn,
        int perPerson,
        int pictures,
        int megabytes,
        List<LabelView> criteria,
        List<LabelView> consents,
        List<JurorView> jurors,
        boolean juror,
        int entries,
        int unproved,
        boolean used,
        @Nullable Integer soon,
        @Nullable Instant announcedAt,
        @Nullable Instant erasedAt,
        List<WinnerView> winners,
        List<CallAction> can) {

    /// The space of a call, by its name and its address.
    public record CallPlace(String name, String organisation, String organisationSlug, String slug) {}

    /// A criterion, or something that one agrees to.
    public record LabelView(UUID id, String label) {}

    public record JurorView(UUID personId, String name, int scored) {}

    /// What won, as everybody reads it.
    ///
    /// @param place 1 for the first
    public record WinnerView(
            int place, String prize, String title, String words, String author, List<PictureView> pictures) {}

    /// A photograph, by its id, as large as it is shown.
    public record PictureView(UUID id, int width, int height) {}

    /// A line of the list of a space.
    public record CallLine(
            UUID id, String title, State state, LocalDate fromOn, LocalDate untilOn, int entries, boolean juror) {}

    /// The calls of a space.
    ///
    /// @param runs whether the reader may open one
    public record CallList(List<CallLine> items, boolean runs) {}

    /// A call as anybody reads it at its public address.
    public record PublicCallView(
            String code,
            String title,
            String organisation,
            String rules,
            State state,
            boolean open,
            LocalDate fromOn,
            LocalDate untilOn,
            LocalDate eraseOn,
            int perPerson,
            int pictures,
            int megabytes,
            List<LabelView> consents,
            List<WinnerView> winners) {}
}
