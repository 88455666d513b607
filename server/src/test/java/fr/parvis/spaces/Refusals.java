package fr.parvis.spaces;

import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What is not done, and why.
public final class Refusals {
    private Refusals() {}

    public static void refused(String slug, ThrowingCallable act) {
        Assertions.assertThatThrownBy(act).hasMessage(slug);
    }
}
