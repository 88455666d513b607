package fr.parvis.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the addresses of a module lead to, for the cards of the dialogue. Each module whose things have addresses of
/// their own publishes one; what none knows stays an address.
public interface CardSource {

    /// Names what such addresses lead to, for the browser's words as well: `POST`.
    String kind();

    /// Whether an address has the form of one of its own.
    boolean leadsTo(String address);

    /// The thing as the actor may see it; nothing for who may not, as for one that does not exist.
    Optional<Shown> shown(Actor actor, String address);

    /// A thing that the actor sees.
    ///
    /// @param detail its author: what helps to recognise it
    /// @param over whether it can be read and nothing else
    record Shown(
            String title,
            @Nullable String spaceName,
            @Nullable String detail,
            boolean over) {}
}
