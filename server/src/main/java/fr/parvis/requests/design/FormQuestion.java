package fr.parvis.requests.design;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question of a form.
///
/// @param choices of CHOICE and CHOICES, as they are read
/// @param reserved who alone sees the answer, beside who gives it; null for whoever sees the request
/// @param showIf what another question must have been answered for this one to be asked; null for always
public record FormQuestion(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String id,
        @NotNull Kind kind,
        @NotNull @Size(max = 200) String label,
        @Nullable @Size(max = 500) String help,
        boolean required,
        @NotNull @Size(max = 40) List<@NotNull @Size(min = 1, max = 120) String> choices,
        @Nullable @Valid Reserved reserved,
        @Nullable @Valid ShowIf showIf) {

    /// What one answers with. A PLACE is in words, with its coordinates where the telephone gave them.
    public enum Kind {
        TEXT,
        LONG_TEXT,
        CHOICE,
        CHOICES,
        DATE,
        AMOUNT,
        PERSON,
        PLACE,
        FILE,
        YES_NO
    }

    /// Those who see an answer that the others do not: a group, people by name.
    ///
    /// @param label what who asks is told of them: "les ressources humaines"
    public record Reserved(
            @NotNull @Size(max = 120) String label,
            @Nullable UUID groupId,
            @NotNull @Size(max = 20) List<@NotNull UUID> personIds) {}

    /// @param value one of the answers that the other question takes
    public record ShowIf(
            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String question,
            @NotNull @Size(max = 120) String value) {}

    /// Whether it is asked of who answered the others so.
    public boolean isAsked(Map<String, List<String>> said) {
        return showIf == null || said.getOrDefault(showIf.question(), List.of()).contains(showIf.value());
    }
}
