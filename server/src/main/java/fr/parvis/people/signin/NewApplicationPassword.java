package fr.parvis.people.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A password for a program.
///
/// @param name such as *Mon lecteur réseau*
public record NewApplicationPassword(
        @NotBlank @Size(max = 80) String name) {}
