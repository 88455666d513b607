package fr.parvis.requests.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks for something.
///
/// @param answers by question; files come after
/// @param trial whether it is tried by who writes the definition, as it is written now
/// @param version of the form that was filled in: another one is read first; null where nobody read it
public record FileCase(
        @NotNull @Size(max = 40)
        Map<@Size(max = 40) String, @NotNull @Size(max = 40) List<@NotNull @Size(max = 4000) String>> answers,

        boolean trial,
        @Nullable Integer version) {

    public FileCase(Map<String, List<String>> answers, boolean trial) {
        this(answers, trial, null);
    }
}
