package fr.parvis.chat.letters;

import fr.parvis.chat.Interlocutor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mail to a space that waits for the word of who runs it.
///
/// @param sender the address that it says it comes from
/// @param senderName what they call themselves
/// @param vouched whether the mail server found that it comes from there
/// @param member who has that address in the space; null for somebody else
/// @param title what the topic would be called
/// @param asksFor what it asks for, where it came to the address of a form: accepted, it becomes a request of the
/// member; null where it becomes a topic
record HeldLetterView(
        UUID id,
        String sender,
        @Nullable String senderName,
        boolean vouched,
        @Nullable Interlocutor member,
        String title,
        String text,
        @Nullable String asksFor,
        List<HeldFile> files,
        Instant at) {

    /// A file of it.
    record HeldFile(String name, int size) {}

    /// What an accepted mail became.
    ///
    /// @param address of its page
    record AcceptedView(String address) {}
}
