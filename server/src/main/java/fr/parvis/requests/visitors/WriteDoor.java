package fr.parvis.requests.visitors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Opens the form of a definition to everybody, or changes what is promised to those who ask from now on.
///
/// @param controller who is responsible for what is said there
/// @param consent the sentence that everybody agrees to
/// @param months how long what was said is kept once a request is over
public record WriteDoor(
        @NotBlank @Size(max = 200) String controller,
        @NotBlank @Size(max = 500) String consent,
        @Min(1) @Max(36) int months) {}
