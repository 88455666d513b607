package fr.parvis.spaces;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person as the others of a space see them.
///
/// @param post what they are in the space's authority, or else in their own
/// @param external a guest, and marked as one wherever the name shows
/// @param tone from 1 to 6, the tint of the initials
/// @param memberId the row that names them; null where they came by a group or a unit alone
/// @param via the group or unit that gives the role; null where their own row does
public record SpacePersonView(
        UUID id,
        String givenName,
        String familyName,
        @Nullable String post,
        @Nullable String organisationName,
        boolean external,
        int tone,
        @Nullable String photoUrl,
        Role role,
        @Nullable UUID memberId,
        @Nullable String via) {}
