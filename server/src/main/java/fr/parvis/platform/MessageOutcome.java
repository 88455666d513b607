package fr.parvis.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a message of the dialogue can become elsewhere: a comment, a task, a request, an event. Each module that takes
/// messages over publishes one; what no module offers is not shown.
public interface MessageOutcome {

    /// Names it, for the browser's words as well: `comment`.
    String kind();

    /// What its maker chooses beside the words.
    About about();

    /// Whether the actor may be offered it for this message; making it asks again.
    boolean isFor(Actor actor, Said said);

    /// Makes the thing, in the transaction that ties it to the message. It keeps the address of the message.
    ///
    /// @return the path of its page
    /// @throws Problem what making it otherwise throws
    String make(Actor actor, Said said, Wish wish);

    /// What a thing is made about.
    enum About {
        NOTHING,
        DOCUMENT,
        /// What one may ask for, where a few words are enough.
        FORM
    }

    /// A message that the actor reads.
    ///
    /// @param spaceId null in a direct or group conversation
    /// @param body as typed, with light marks
    /// @param address the path that leads to it
    record Said(UUID messageId, @Nullable UUID spaceId, String authorName, Instant at, String body, String address) {}

    /// What its maker wants.
    ///
    /// @param aboutId the document or the form, where one is asked for
    /// @param words what it says, drawn from the message and changed at will
    record Wish(@Nullable UUID aboutId, String words) {}
}
