package fr.parvis.mail.incoming;

import fr.parvis.mail.incoming.IncomingStore.Outcome;
import fr.parvis.mail.incoming.IncomingStore.Waiting;
import org.jspecify.annotations.Nullable;

/// A mail on its way to being filed, and what is known of it.
///
/// @param sender who wrote it, by their own word
/// @param vouched whether the mail server that received it found that it comes from there
record IncomingMail(
        Waiting waiting, String sender, @Nullable String subject, boolean vouched) {

    Outcome became(String name, @Nullable String detail) {
        return new Outcome(name, detail, sender, subject);
    }
}
