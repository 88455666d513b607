package fr.parvis.contributions;

import fr.parvis.contributions.Consultation.Anonymity;
import fr.parvis.contributions.Consultation.Kind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens a campaign or a question box.
///
/// @param fromOn null for today
/// @param untilOn its last day; null for no end
/// @param groupIds with `unitIds`, who may contribute; both empty for the members of the space
/// @param most how many contributions a person may write; null for as many as they like
public record OpenConsultation(
        @NotNull Kind kind,
        @NotBlank @Size(max = 200) String question,
        @NotNull @Size(max = 4000) String explanation,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate untilOn,
        @NotNull Anonymity anonymity,
        @NotNull @Size(max = 50) List<UUID> groupIds,
        @NotNull @Size(max = 50) List<UUID> unitIds,
        boolean moderated,
        boolean supports,
        @Nullable @Min(1) @Max(20) Integer most) {

    boolean asksCollectives() {
        return !groupIds.isEmpty() || !unitIds.isEmpty();
    }
}
