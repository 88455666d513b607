package fr.parvis.requests.visitors;

import fr.parvis.visitors.Work;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/// Begins a request without an account: its files follow, then its sending.
///
/// @param consented whether the sentence of the door was agreed to
/// @param version of the form that was filled in
/// @param work the small computation of the public door
record EnterRequest(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 254) String email,
        boolean consented,
        int version,

        @NotNull @Size(max = 40)
        Map<@Size(max = 40) String, @NotNull @Size(max = 40) List<@NotNull @Size(max = 4000) String>> answers,

        @NotNull @Valid Work work) {}
