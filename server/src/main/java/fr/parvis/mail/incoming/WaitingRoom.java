package fr.parvis.mail.incoming;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where mails that are not sure wait for the word of whoever runs a space, whichever of its boxes they came to. There
/// is one, beside the dialogue; a box of another module leaves there what it does not take at once.
public interface WaitingRoom {
    /// Accepted, the mail is handed to [BoxTarget#accept] where `personId` says who wrote it; from somebody unknown it
    /// becomes a topic of the space.
    ///
    /// @param personId who has the sender's address; null for somebody unknown
    /// @param asksFor what it asks for, by its name
    /// @throws fr.parvis.platform.Problem BOX_FULL
    void hold(UUID spaceId, BoxMail mail, @Nullable UUID personId, String asksFor);
}
