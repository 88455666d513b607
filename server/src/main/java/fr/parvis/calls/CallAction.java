package fr.parvis.calls;

/// What can be done with a call.
public enum CallAction {
    CHANGE,
    PUBLISH,
    DELETE,
    /// Let nothing more come, before the last day.
    CLOSE,
    READ_ENTRIES,
    SCORE,
    /// Leave an entry out of what is judged, with a reason that its author is told.
    SET_ASIDE,
    /// Close the jury: the scores are known from then on, and the names.
    JUDGE,
    /// Have the photographs as large as they came.
    TAKE_ORIGINALS,
    ANNOUNCE
}
