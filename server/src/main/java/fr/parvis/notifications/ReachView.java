package fr.parvis.notifications;

/// How many people a word reaches.
///
/// @param people how many they are
/// @param all how many hear everything of the space soon
/// @param important how many hear what is meant for them
/// @param digest how many hear of it once a day
/// @param silent how many hear nothing of it outside Parvis
/// @param withoutMail how many have no e-mail, and are told in Parvis alone
/// @param mailOff how many have one and want no mail
public record ReachView(int people, int all, int important, int digest, int silent, int withoutMail, int mailOff) {}
