package fr.parvis.visitors;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A small computation, done: a number that, behind the challenge and a colon, gives a SHA-256 that begins with as many
/// zero bits as were asked for.
///
/// @param website a field that no page shows: programs fill it in, people do not
public record Work(
        @NotBlank @Size(max = 200) String challenge,
        @Min(0) long nonce,
        @Nullable @Size(max = 200) String website) {}
