package fr.parvis.contributions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Says a consultation anew. Who is asked, who knows who wrote and how often one may write were promised, and stay.
///
/// @param untilOn its last day; null for no end
public record ChangeConsultation(
        @NotBlank @Size(max = 200) String question,
        @NotNull @Size(max = 4000) String explanation,
        @Nullable LocalDate untilOn,
        boolean moderated,
        boolean supports) {}
