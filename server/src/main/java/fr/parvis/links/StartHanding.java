package fr.parvis.links;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Says who hands files in.
record StartHanding(
        @NotBlank @Size(max = 120) String giver,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable @Size(max = 1000) String word) {}
