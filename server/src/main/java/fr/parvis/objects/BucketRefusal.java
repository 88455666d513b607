package fr.parvis.objects;

import java.io.IOException;

/// What a store answered instead of what was asked.
public class BucketRefusal extends IOException {
    private final int status;

    BucketRefusal(int status, String code) {
        super("The store answered " + status + " " + code);
        this.status = status;
    }

    /// Whether the same question may be answered later.
    boolean mayPass() {
        return status >= 500 || status == 429 || status == 408;
    }

    /// Whether there is no such thing.
    public boolean isAbsence() {
        return status == 404;
    }
}
