package fr.parvis.broadcasts;

/// What may be done with a broadcast.
public enum BroadcastAction {
    WRITE,
    SEND,
    DISCARD,
    /// Send again to those who have not read it, by their next channel, once.
    CHASE,
    /// Note that somebody was phoned, print letters.
    FOLLOW
}
