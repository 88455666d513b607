package fr.parvis.mail.incoming;

import fr.parvis.platform.Problem;
import java.util.UUID;

/// What a module does with mail to an address that is nobody's in particular: whoever knows it writes to it. What it is
/// called stands behind the `+` of our address ([fr.parvis.mail.IncomingAddress#boxAddress]).
public interface BoxTarget {
    /// Whether a box of that name is open.
    boolean isOpen(String name);

    /// Takes a mail, within the transaction that files it. Who wrote it is a claim, unless the mail server vouches for
    /// it.
    ///
    /// @throws fr.parvis.platform.Problem what is refused is said to the sender, by its slug
    Taken take(BoxMail mail);

    /// Takes a mail that waited in the [WaitingRoom], once somebody answers for its being that person's.
    ///
    /// @return the address of what it became
    default String accept(UUID personId, BoxMail mail) {
        throw Problem.notFound();
    }

    /// What became of a mail.
    enum Taken {
        POSTED,
        /// It waits for somebody's word.
        HELD
    }
}
