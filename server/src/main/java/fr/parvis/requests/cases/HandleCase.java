package fr.parvis.requests.cases;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How urgent a request is, and when who asked may expect it.
///
/// @param urgency 0 urgent, 1 ordinary, 2 not urgent
public record HandleCase(
        @Min(0) @Max(2) int urgency, @Nullable LocalDate expectedOn) {}
