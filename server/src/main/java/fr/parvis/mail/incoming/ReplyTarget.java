package fr.parvis.mail.incoming;

import java.util.Optional;
import java.util.UUID;

/// What a module does with the answers to its mails. It gives the addresses out by [ReplyAddresses], or lets
/// [AnswerPlaces] do so for the mails of others that lead to its pages.
public interface ReplyTarget {
    /// The kind of place that one answers to: "topic", "document".
    String code();

    /// Takes an answer, in the name of the person to whom the address was given, with the rights that they have now.
    /// It may be brought again after a fault, with the same [Answer#id]: it is taken once.
    ///
    /// @throws fr.parvis.platform.Problem what is refused is said to the sender, by its slug
    void take(Answer answer);

    /// Which place somebody who is told of a page answers to, where they may at this moment.
    ///
    /// @param path the page's, `/messages/…`
    default Optional<UUID> place(UUID personId, String path) {
        return Optional.empty();
    }
}
