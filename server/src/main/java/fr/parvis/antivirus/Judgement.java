package fr.parvis.antivirus;

import org.jspecify.annotations.Nullable;

/// What was found out about a content before it is kept.
///
/// @param awaited whether an inspection is to follow
/// @param outcome null where there was none yet
/// @param signature of what was found
public record Judgement(
        boolean awaited,
        @Nullable Outcome outcome,
        @Nullable String signature) {
    /// Nobody inspects here.
    static final Judgement NONE = new Judgement(false, null, null);
    /// It is to be inspected after it is kept.
    static final Judgement LATER = new Judgement(true, null, null);

    /// How an inspection ends.
    public enum Outcome {
        CLEAN,
        INFECTED,
        /// More than the daemon takes: delivered as it is.
        TOO_LARGE,
        /// The daemon went away over it again and again: withheld like what is infected.
        REFUSED;

        boolean condemns() {
            return this == INFECTED || this == REFUSED;
        }
    }

    static Judgement of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clean() -> new Judgement(false, Outcome.CLEAN, null);
            case Verdict.Infected(String signature) -> new Judgement(false, Outcome.INFECTED, signature);
            case Verdict.TooLarge() -> new Judgement(false, Outcome.TOO_LARGE, null);
            case Verdict.Failed _, Verdict.Absent _ -> LATER;
        };
    }
}
