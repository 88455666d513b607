package fr.parvis.demo;

import java.time.Instant;

/// Something said, or a reaction to it: by whom and when.
///
/// @param topic where, the key of the conversation
/// @param exchange lines of one exchange belong together: an answer answers its last message, a reaction is to its last
/// line
record DemoLine(String topic, int exchange, Kind kind, String author, Instant at, String text) {

    /// What it is.
    enum Kind {
        MESSAGE,
        ANSWER,
        REACTION
    }
}
