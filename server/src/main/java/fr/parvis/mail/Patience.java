package fr.parvis.mail;

import java.time.Duration;
import java.util.Optional;

/// How long mail is tried again, on its way out and in: after 1, 2, 4… minutes, eight hours at most, for three days.
public final class Patience {
    private static final int TRIES = 18;
    private static final int LONGEST_REST_IN_MINUTES = 480;

    private Patience() {}

    /// @param tries how often it was tried, from 1 on
    /// @return how long it rests before the next one; nothing where there is none any more
    public static Optional<Duration> after(int tries) {
        return tries >= TRIES
                ? Optional.empty()
                : Optional.of(Duration.ofMinutes(Math.min(1L << (tries - 1), LONGEST_REST_IN_MINUTES)));
    }
}
