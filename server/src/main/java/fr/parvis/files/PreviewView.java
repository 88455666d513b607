package fr.parvis.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a document that the browser cannot show by itself is shown.
///
/// @param state READY: it is here, or to be fetched as a file; MAKING: ask again in a moment; NONE: `refusal` says why
/// @param refusal DAMAGED, ENCRYPTED, TOO_LARGE, TIMED_OUT, REFUSED, UNSUPPORTED; MISSING: this server has no
/// LibreOffice; BUSY: ask again later
/// @param mail of a mail: its head, its text, what hangs on it
/// @param listing of a ZIP: what lies in it
/// @param sheet of a workbook, where one was asked for
public record PreviewView(
        State state,
        @Nullable String refusal,
        @Nullable MailView mail,
        @Nullable ListingView listing,
        @Nullable SheetView sheet) {

    /// Where it stands.
    public enum State {
        READY,
        MAKING,
        NONE
    }

    /// A mail. All of it is text, whatever it was written in.
    ///
    /// @param at when it was written, as it says; null where it says nothing that can be read
    public record MailView(
            @Nullable String from,
            @Nullable String to,
            @Nullable String cc,
            @Nullable String at,
            @Nullable String subject,
            String body,
            List<AttachmentView> attachments) {}

    /// A file that hangs on a mail.
    public record AttachmentView(String name, long size) {}

    /// The files of a ZIP, the first ones of many.
    public record ListingView(long total, List<ListedView> files) {}

    /// A file in a ZIP, as it is said to be.
    ///
    /// @param at when it was changed
    public record ListedView(
            String name, long size, @Nullable String at) {}

    /// A sheet of a workbook, without its empty lines and columns; the beginning of a large one.
    ///
    /// @param names of the sheets that are not hidden
    /// @param moreLines whether there are lines below those
    /// @param moreColumns whether there are columns beside those
    public record SheetView(List<String> names, List<List<CellView>> lines, boolean moreLines, boolean moreColumns) {}

    /// What a cell shows.
    ///
    /// @param worth of a number, a day, an hour, to put them in order; null for words
    public record CellView(String text, @Nullable Double worth) {}

    static PreviewView ready() {
        return new PreviewView(State.READY, null, null, null, null);
    }

    static PreviewView making() {
        return new PreviewView(State.MAKING, null, null, null, null);
    }

    static PreviewView none(String refusal) {
        return new PreviewView(State.NONE, refusal, null, null, null);
    }
}
