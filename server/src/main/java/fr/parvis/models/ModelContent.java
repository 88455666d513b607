package fr.parvis.models;

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

    /// Read from a file, anything may lack.
    boolean isWhole() {
        return Stream.of(kind, name, from, madeAt, content).allMatch(Objects::nonNull)
                && !name.isBlank()
                && name.length() <= LONGEST_NAME
                && from.length() <= LONGEST_NAME;
    }
}
