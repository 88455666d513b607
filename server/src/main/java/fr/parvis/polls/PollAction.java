package fr.parvis.polls;

/// What can be done with a poll.
public enum PollAction {
    ANSWER,
    /// Change one's answer.
    CHANGE,
    /// Change its words and its deadline; its questions, while nobody has answered.
    EDIT,
    OPEN,
    /// Throw a draft away.
    DROP,
    CLOSE,
    REMIND,
    /// Ask those as well who came to the space since.
    ASK_NEWCOMERS,
    /// See what came of it.
    READ_RESULTS,
    EXPORT,
    /// Take its questions away, for another authority.
    MODEL,
    /// Learn who has not answered: never of an anonymous one.
    FOLLOW
}
