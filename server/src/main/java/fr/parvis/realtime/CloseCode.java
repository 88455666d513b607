package fr.parvis.realtime;

/// Why a line ends, as the browser is told: below 4000 by RFC 6455 (section 7.4), from 4000 on by us.
enum CloseCode {
    NORMAL(1000),
    PROTOCOL(1002),
    NOT_TEXT(1003),
    NOT_UTF8(1007),
    /// What it says makes no sense, or it says too much.
    REFUSED(1008),
    TOO_BIG(1009),
    /// The server stops; it, or another one, is back in a moment.
    RESTART(1012),
    /// It reads more slowly than things happen: it comes back and catches up.
    TOO_SLOW(1013),
    /// The session ended: there is nothing to come back to.
    SIGNED_OUT(4401),
    /// One person has too many lines open.
    TOO_MANY(4429);

    final int number;

    CloseCode(int number) {
        this.number = number;
    }
}
