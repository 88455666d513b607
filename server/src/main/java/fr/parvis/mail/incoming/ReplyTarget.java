package fr.parvis.mail.incoming;

/// What a module does with the answers to its mails. It gives the addresses out by [ReplyAddresses].
public interface ReplyTarget {
    /// The kind of place that one answers to: "topic", "document".
    String code();

    /// Takes an answer, in the name of the person to whom the address was given, with the rights that they have now.
    /// It may be brought again after a fault, with the same [Answer#id]: it is taken once.
    ///
    /// @throws fr.parvis.platform.Problem what is refused is said to the sender, by its slug
    void take(Answer answer);
}
