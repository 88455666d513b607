package fr.parvis.requests.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/// Asks for something.
///
/// @param answers by question; files come after
/// @param trial whether it is tried by who writes the definition, as it is written now
public record FileCase(
        @NotNull @Size(max = 40)
        Map<@Size(max = 40) String, @NotNull @Size(max = 40) List<@NotNull @Size(max = 4000) String>> answers,

        boolean trial) {}
