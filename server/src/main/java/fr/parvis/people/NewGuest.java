package fr.parvis.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An outside person to let in, until a day that is at most twelve months away.
public record NewGuest(
        @NotBlank @Size(max = 80) String givenName,
        @NotBlank @Size(max = 80) String familyName,
        @NotBlank @Size(max = 254) String email,
        @Nullable @Size(max = 120) String organisationName,
        @Nullable @Size(max = 500) String reason,
        @NotNull LocalDate endsOn) {}
