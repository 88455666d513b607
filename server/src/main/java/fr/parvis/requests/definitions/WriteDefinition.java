package fr.parvis.requests.definitions;

import fr.parvis.platform.PlatformProblem;
import fr.parvis.platform.Problem;
import fr.parvis.platform.Typed;
import fr.parvis.requests.design.RequestDesign;
import fr.parvis.requests.design.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All of a definition, as who writes it has it in front of them.
///
/// @param revision what they began with: another's changes are not written over
public record WriteDefinition(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 1000) String purpose,
        @NotNull OpenTo openTo,
        @NotNull Assignment assignment,
        @NotNull @Valid RequestDesign design,
        int revision) {

    /// As it is kept.
    ///
    /// @throws Problem INVALID where nothing is left of its name
    WriteDefinition legible() {
        var line = Typed.line(name);
        if (line.isBlank()) {
            throw new Problem(PlatformProblem.INVALID, Map.of("fields", List.of("name")));
        }
        return new WriteDefinition(line, Wording.text(purpose), openTo, assignment, Wording.legible(design), revision);
    }
}
