package fr.parvis.polls;

/// How one answers a question.
public enum QuestionKind {
    /// One of the options.
    SINGLE,
    /// As many as one likes.
    MULTIPLE,
    /// The options in one's order; those left out come after.
    RANKING,
    /// A figure from 1 to its number of steps.
    SCALE,
    /// In one's own words.
    TEXT,
    /// To each date: yes, if needed, no.
    DATES;

    public boolean hasOptions() {
        return this != SCALE && this != TEXT;
    }

    /// Whether its options may take so many and no more.
    public boolean hasRoom() {
        return this == SINGLE || this == MULTIPLE;
    }
}
