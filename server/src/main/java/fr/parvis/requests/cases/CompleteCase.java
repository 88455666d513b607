package fr.parvis.requests.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/// Answers what a form wants and was not said.
///
/// @param answers by question; what was answered before stays as it was
public record CompleteCase(
        @NotNull @Size(max = 40)
        Map<@Size(max = 40) String, @NotNull @Size(max = 40) List<@NotNull @Size(max = 4000) String>> answers) {}
