package fr.parvis.calls.entries;

import fr.parvis.visitors.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// Begins an entry: its photographs follow, then its sending.
///
/// @param words what its author says of it; may be empty
/// @param consentIds what they agreed to
/// @param work the small computation of the public door
public record EnterCall(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 120) String title,
        @NotNull @Size(max = 4000) String words,
        @NotNull @Size(max = 8) List<@NotNull UUID> consentIds,
        @NotNull @Valid Work work) {}
