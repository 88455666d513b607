package fr.parvis.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as others see them.
///
/// @param post their function under their first hat
/// @param external whether they belong to no authority: marked *Externe* wherever their name shows
/// @param tone from 1 to 6, the tint of their initials
public record PersonView(
        UUID id,
        String givenName,
        String familyName,
        @Nullable String post,
        boolean external,
        @Nullable String organisationName,
        int tone,
        @Nullable String photoUrl) {

    public String fullName() {
        return givenName + " " + familyName;
    }
}
