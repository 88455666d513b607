package fr.parvis.people.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/// What the sign-in page sends.
///
/// @param identifier an e-mail or a login such as `prenom.nom@valbourg`
/// @param remember for 30 days, on a device of one's own
record SignIn(
        @NotBlank @Size(max = 254) String identifier,
        @NotEmpty @Size(max = 1000) String password,
        boolean remember) {}
