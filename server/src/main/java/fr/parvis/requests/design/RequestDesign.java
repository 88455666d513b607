package fr.parvis.requests.design;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/// What is asked, and what becomes of it: all that a version of a definition says.
///
/// @param questions in the order in which they are asked
/// @param steps the first one is where a request begins
public record RequestDesign(
        @NotNull @Size(max = 40) List<@NotNull @Valid FormQuestion> questions,
        @NotNull @Size(max = 20) List<@NotNull @Valid CircuitStep> steps) {

    public Optional<FormQuestion> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public Circuit circuit() {
        return new Circuit(steps);
    }
}
