package fr.parvis.posts;

import fr.parvis.spaces.Level;
import fr.parvis.spaces.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A post as one person may use it.
///
/// @param accessListId the space's, or its own (`ownAccess`)
/// @param authorId null where it came back with a space that they are not in
/// @param publishAt null while it is being written, or was taken back
/// @param announcedAt when the space was told
/// @param note whether it is a *note de service*, and `asksReading` whether one says that one read it
/// @param forPublic whether it is for the public, and `approved` whether it is there
/// @param othersRun whether somebody else than its author runs the space
/// @param level what the list lets the person do
/// @param writable false in a space that is archived or ended
public record Post(
        UUID id,
        UUID spaceId,
        UUID accessListId,
        boolean ownAccess,
        String title,
        @Nullable UUID authorId,
        @Nullable Instant publishAt,
        @Nullable Instant announcedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant pinnedAt,
        @Nullable UUID folderId,
        boolean note,
        boolean asksReading,
        boolean forPublic,
        boolean approved,
        boolean othersRun,
        Board board,
        Role role,
        Level level,
        boolean writable) {

    /// Where it is in its life.
    public enum State {
        DRAFT,
        SCHEDULED,
        PUBLISHED,
        EXPIRED
    }

    public State state(Instant now) {
        return state(publishAt, expiresAt, now);
    }

    static State state(@Nullable Instant publishAt, @Nullable Instant expiresAt, Instant now) {
        if (publishAt == null) {
            return State.DRAFT;
        }
        if (publishAt.isAfter(now)) {
            return State.SCHEDULED;
        }
        return expiresAt == null || expiresAt.isAfter(now) ? State.PUBLISHED : State.EXPIRED;
    }

    boolean isOf(UUID personId) {
        return personId.equals(authorId);
    }

    /// Its permanent address.
    public static String address(UUID id) {
        return "/p/" + id;
    }
}
