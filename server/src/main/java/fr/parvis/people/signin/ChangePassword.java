package fr.parvis.people.signin;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/// A password in place of the present one.
record ChangePassword(
        @NotEmpty @Size(max = 1000) String current,
        @NotEmpty @Size(max = 1000) String next) {}
