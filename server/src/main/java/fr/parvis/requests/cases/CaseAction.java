package fr.parvis.requests.cases;

/// What can be done with a request.
public enum CaseAction {
    MOVE,
    TAKE,
    HAND_BACK,
    ASSIGN,
    HANDLE,
    NOTE,
    SAY,
    ATTACH,
    COMPLETE,
    CANCEL,
    RATE,
    LINK,
    MERGE,
    SEE_INSIDE
}
