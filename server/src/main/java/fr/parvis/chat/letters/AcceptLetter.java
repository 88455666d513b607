package fr.parvis.chat.letters;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Lets a mail in: it opens a topic.
///
/// @param givenName who wrote it, where that is nobody of the space; they take part by mail from then on
/// @param about who they are: "présidente de l’Amicale"
record AcceptLetter(
        @Nullable @Size(max = 80) String givenName,
        @Nullable @Size(max = 80) String familyName,
        @Nullable @Size(max = 120) String about) {}
