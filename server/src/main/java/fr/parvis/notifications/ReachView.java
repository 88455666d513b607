package fr.parvis.notifications;

import org.jspecify.annotations.Nullable;

/// How many people a word reaches.
///
/// @param people how many they are; each finds it in Parvis
/// @param withoutMail how many have no e-mail, and are told in Parvis alone
/// @param choices what they chose, for who runs the space, of a crowd that hides each of them
public record ReachView(
        int people, int withoutMail, @Nullable ReachChoices choices) {

    /// @param all how many hear everything of the space soon
    /// @param important how many hear what is meant for them
    /// @param digest how many hear of it once a day
    /// @param silent how many hear nothing of it outside Parvis
    /// @param mailOff how many have an e-mail and want no mail
    public record ReachChoices(int all, int important, int digest, int silent, int mailOff) {}

    ReachView withoutChoices() {
        return new ReachView(people, withoutMail, null);
    }
}
