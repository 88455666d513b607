package fr.parvis.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What an administrator makes of a person. Name, e-mail and phone are left alone when they are as before.
public record ChangePerson(
        @Nullable Honorific honorific,
        @NotBlank @Size(max = 80) String givenName,
        @NotBlank @Size(max = 80) String familyName,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 40) String phone,
        @NotNull @Valid ChangeHat hat) {}
