package fr.parvis.broadcasts.results;

import fr.parvis.broadcasts.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of a broadcast for one person.
///
/// @param services theirs, in the authority
/// @param phone the number that they gave
/// @param channel the last that was tried
/// @param failure why that channel did not carry: what the mail server said, or `refused`, `silent`, `unreachable`,
/// `gone` of a gateway
/// @param printedAt of their letter
public record RecipientView(
        UUID id,
        String givenName,
        String familyName,
        @Nullable String services,
        @Nullable String phone,
        Channel channel,
        State state,
        @Nullable Instant toldAt,
        @Nullable Instant readAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant printedAt,
        @Nullable Instant calledAt,
        @Nullable String calledBy,
        @Nullable String calledWord,
        @Nullable String failure) {

    /// How far it is, the best word first.
    public enum State {
        CONFIRMED,
        READ,
        CALLED,
        DELIVERED,
        TO_PRINT,
        UNDERWAY,
        UNTOLD,
        UNREACHED
    }
}
