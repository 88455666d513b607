package fr.parvis.antivirus;

/// What came of showing a content to the daemon.
sealed interface Verdict {

    /// Nothing was found.
    record Clean() implements Verdict {}

    /// @param signature what it is called
    record Infected(String signature) implements Verdict {}

    /// More than the daemon takes.
    record TooLarge() implements Verdict {}

    /// The daemon was there and could not say: it ran out of time, gave up, or went away in the middle.
    record Failed(String why) implements Verdict {}

    /// There was no daemon to ask.
    record Absent() implements Verdict {}
}
