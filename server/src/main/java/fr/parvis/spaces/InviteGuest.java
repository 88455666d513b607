package fr.parvis.spaces;

import fr.parvis.people.NewGuest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/// Lets an outside person into a space, until a day at most twelve months away. The inviter answers for them.
public record InviteGuest(
        @NotNull @Valid NewGuest guest, @NotNull Role role) {}
