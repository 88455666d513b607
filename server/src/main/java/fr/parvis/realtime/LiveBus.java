package fr.parvis.realtime;

import java.util.function.Consumer;

/// How the nodes of an installation tell one another what happens. What is said may come late or, when the line between
/// them is cut, not at all: then each is told of the gap once it stands again.
interface LiveBus {

    /// Never waits for the line.
    void publish(String message);

    /// The most bytes that one message may have.
    int longest();

    /// Takes everything that is said on the bus, by this node as well.
    ///
    /// @param gap something may have been missed
    void listen(Consumer<String> receiver, Runnable gap);
}
