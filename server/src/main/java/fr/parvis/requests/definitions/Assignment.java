package fr.parvis.requests.definitions;

/// Who is given a new request: nobody until an agent takes it, or each agent in turn.
public enum Assignment {
    BY_HAND,
    IN_TURN
}
