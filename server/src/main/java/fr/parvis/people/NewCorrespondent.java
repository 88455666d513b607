package fr.parvis.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Somebody outside who is to take part by mail, without an account.
///
/// @param about who they are: "présidente de l’Amicale"
public record NewCorrespondent(
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 80) String givenName,
        @NotBlank @Size(max = 80) String familyName,
        @Nullable @Size(max = 120) String about) {}
