package fr.parvis.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/// Addresses where mail does not arrive any more: the server there said that it never will. Mail for them stays in the
/// outbox until somebody corrects the address, or says to try again.
@Service
public class Unreachables {
    /// RFC 3463: the address, its system or its form is none, it moved, it takes no mail (RFC 7505), or is disabled.
    private static final Pattern NO_MAILBOX = Pattern.compile("\\b5\\.(?:1\\.(?:1|2|3|6|10)|2\\.1)\\b");

    private final UnreachableStore store;

    Unreachables(UnreachableStore store) {
        this.store = store;
    }

    /// @param address in lower case
    /// @param reason in the words of the server that refused
    public record Unreachable(String address, Instant since, String reason) {}

    /// Those among some addresses, for modules that already know that the actor may learn of them.
    public List<Unreachable> among(Collection<String> addresses) {
        return addresses.isEmpty()
                ? List.of()
                : store.among(addresses.stream()
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .toList());
    }

    /// Whether what a server says means that there is no such mailbox. A mailbox that is full, a message taken for
    /// spam: those are about us, or about today.
    public static boolean isNobody(String said) {
        return NO_MAILBOX.matcher(said).find();
    }

    /// Mail does not arrive there.
    ///
    /// @param reason in the words of the server that refused
    public void note(String address, String reason, Instant at) {
        store.insert(address, reason, at);
    }

    /// Mail goes there again: it was corrected over there, or is worth a try. The caller has checked that the actor may
    /// say so.
    public void forget(String address) {
        store.delete(address.toLowerCase(Locale.ROOT));
    }
}
