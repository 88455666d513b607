package fr.parvis.models;

import fr.parvis.platform.Typed;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What the file of a model says.
///
/// @param parvis the version of this form: 1
/// @param from who made it, as it calls itself
record ModelContent(int parvis, String kind, String name, String from, Instant madeAt, JsonNode content) {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_KIND = 40;
    private static final Instant NO_MODEL_BEFORE = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NO_CALENDAR_AFTER = Instant.parse("3000-01-01T00:00:00Z");

    /// Read from a file, anything may lack, or be what nobody can read.
    boolean isWhole() {
        return Stream.of(kind, name, from, madeAt, content).allMatch(Objects::nonNull)
                && !Typed.line(name).isEmpty()
                && kind.length() <= LONGEST_KIND
                && name.length() <= LONGEST_NAME
                && from.length() <= LONGEST_NAME
                && madeAt.isAfter(NO_MODEL_BEFORE)
                && madeAt.isBefore(NO_CALENDAR_AFTER);
    }

    /// Its names as they can be shown and kept.
    ModelContent legible() {
        return new ModelContent(parvis, Typed.line(kind), Typed.line(name), Typed.line(from), madeAt, content);
    }
}
