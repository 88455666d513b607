package fr.parvis.notifications.push;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// A browser that is known already: its person signed in there again, or its push service gave it another address.
///
/// @param endpoint by which it is known
/// @param replacement null where it is the same
record RenewDevice(
        @NotBlank @Size(max = 1000) String endpoint,
        @Nullable @Valid RegisterDevice replacement) {}
