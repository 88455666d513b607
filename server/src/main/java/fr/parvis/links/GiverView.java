package fr.parvis.links;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who handed a document in by a deposit link, as they said who they are.
public record GiverView(
        String giver, @Nullable String email, @Nullable String word, Instant at) {}
