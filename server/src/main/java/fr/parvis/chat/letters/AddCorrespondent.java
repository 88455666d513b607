package fr.parvis.chat.letters;

import fr.parvis.people.NewCorrespondent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Lets somebody outside take part in a topic by mail.
///
/// @param reason why, for them to read in their first mail
record AddCorrespondent(
        @NotNull @Valid NewCorrespondent person,
        @Nullable @Size(max = 500) String reason) {}
