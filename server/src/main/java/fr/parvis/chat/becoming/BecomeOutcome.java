package fr.parvis.chat.becoming;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes something of a message.
///
/// @param aboutId the document that it is about or the form that it answers, where the kind asks for one
/// @param words what it says
public record BecomeOutcome(
        @NotBlank @Size(max = 40) String kind,
        @Nullable UUID aboutId,
        @NotBlank @Size(max = 4000) String words) {}
