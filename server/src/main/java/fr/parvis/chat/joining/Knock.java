package fr.parvis.chat.joining;

import fr.parvis.chat.Text;
import fr.parvis.people.EmailAddress;
import fr.parvis.people.PeopleProblem;
import fr.parvis.platform.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Somebody without an account at a door.
///
/// @param token the secret of the link
/// @param message what they say of themselves: "présidente de l’Amicale"
record Knock(
        @NotBlank @Size(max = 200) String token,
        @NotBlank @Size(max = 80) String givenName,
        @NotBlank @Size(max = 80) String familyName,
        @NotBlank @Size(max = 254) String email,
        @Nullable @Size(max = 500) String message) {

    /// The same, as it is kept.
    ///
    /// @throws Problem EMAIL_INVALID, INVALID
    Knock cleaned() {
        var address = EmailAddress.require(email);
        if (address == null) {
            throw new Problem(PeopleProblem.EMAIL_INVALID);
        }
        return new Knock(
                token,
                Text.line(givenName, "givenName"),
                Text.line(familyName, "familyName"),
                address,
                said(message, "message"));
    }

    /// What somebody may say or leave out.
    static @Nullable String said(@Nullable String typed, String field) {
        return typed == null || typed.isBlank() ? null : Text.lines(typed, field);
    }
}
