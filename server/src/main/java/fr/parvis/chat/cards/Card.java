package fr.parvis.chat.cards;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an address leads to, as the reader may see it. Who may not see it gets the address and what kind of thing has
/// such addresses, and no word of the thing.
///
/// @param title null for who may not see it
/// @param state null for nothing to say
/// @param detail its author, its post: what helps to recognise it
/// @param preview the path of a picture of it
/// @param ask the space that one may ask to join in order to see it, where the reader's lists show that space
public record Card(
        String address,
        Kind kind,
        @Nullable String title,
        @Nullable State state,
        @Nullable String spaceName,
        @Nullable String detail,
        @Nullable String preview,
        @Nullable UUID ask) {

    /// What such an address leads to.
    public enum Kind {
        DOCUMENT,
        FOLDER,
        SPACE,
        CONVERSATION,
        MESSAGE,
        PERSON,
        POLL,
        POST,
        CASE,
        CONSULTATION,
        CALL,
        UNKNOWN
    }

    /// What keeps one from using it.
    public enum State {
        TRASHED,
        ARCHIVED,
        CLOSED,
        DELETED
    }

    static Card hidden(String address, Kind kind, @Nullable UUID ask) {
        return new Card(address, kind, null, null, null, null, null, ask);
    }
}
