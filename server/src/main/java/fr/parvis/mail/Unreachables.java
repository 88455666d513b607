package fr.parvis.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/// Addresses where mail does not arrive any more: the server there said that it never will. Mail for them stays in the
/// outbox until somebody corrects the address, or says to try again.
@Service
public class Unreachables {
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
