package fr.parvis.postgres;

/// The program cannot go on, and these two sentences say why and what to do: shown as they are, without a stack
/// trace.
public final class StartRefused extends RuntimeException {
    public StartRefused(String french, String english) {
        super(french + System.lineSeparator() + english);
    }

    public StartRefused(String french, String english, Throwable cause) {
        super(french + System.lineSeparator() + english, cause);
    }
}
