package fr.parvis.documents;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody works on a folder or a document, and for how long.
///
/// @param token what a program proves that it holds it by; null where a person took it in the page
/// @param name of the person who holds it
/// @param exclusive false where others may take such a lock too
/// @param deep whether it protects all that lies below
/// @param firm whether it refuses others' changes; a gentle one is only shown
/// @param owner what a program said of who holds it, as XML
public record Lock(
        UUID id,
        @Nullable UUID token,
        UUID entryId,
        UUID personId,
        String name,
        boolean exclusive,
        boolean deep,
        boolean firm,
        @Nullable String owner,
        Instant takenAt,
        Instant expiresAt) {

    Lock until(Instant end) {
        return new Lock(id, token, entryId, personId, name, exclusive, deep, firm, owner, takenAt, end);
    }

    /// Whether it protects an entry that has this one above it, or is it.
    public boolean reaches(UUID id) {
        return deep || entryId.equals(id);
    }
}
