package fr.parvis.notifications;

import org.jspecify.annotations.Nullable;

/// How many people a word reaches.
///
/// @param people how many they are; each finds it in Parvis
/// @param withoutMail how many have no e-mail, and are told in Parvis alone
/// @param choices what they chose, for who runs the space, of a crowd that hides each of them
/// @param news by what they hear of something new there, told as `choices` are
/// @param meant by what they hear of something that is meant for each of them, told as `choices` are
public record ReachView(
        int people,
        int withoutMail,
        @Nullable ReachChoices choices,
        @Nullable ReachWays news,
        @Nullable ReachWays meant) {

    /// @param all how many hear everything of the space soon
    /// @param important how many hear what is meant for them
    /// @param digest how many hear of it once a day
    /// @param silent how many hear nothing of it outside Parvis
    /// @param mailOff how many have an e-mail and want no mail
    public record ReachChoices(int all, int important, int digest, int silent, int mailOff) {}

    /// Somebody may be told by a mail and on a device.
    ///
    /// @param byMail how many get a mail of it soon
    /// @param inSummary how many find it in their summary of the day
    /// @param onDevice how many are told on a telephone or a computer
    /// @param inParvisOnly how many find it when they open Parvis, and no sooner
    public record ReachWays(int byMail, int inSummary, int onDevice, int inParvisOnly) {}

    ReachView withoutChoices() {
        return new ReachView(people, withoutMail, null, null, null);
    }
}
