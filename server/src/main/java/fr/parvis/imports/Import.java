package fr.parvis.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that somebody brings from elsewhere.
///
/// @param startedBy the name of its person
/// @param label what it is called: a file's name, a folder's, a server's
/// @param place where it is: a path of this machine, an address; null for a ZIP
/// @param archive the content of a ZIP; null once it has been brought
/// @param haltedAt since when it waits for somebody to let it go on
/// @param failure why; null where a person stopped it
/// @param claimedUntil until when a server is believed to work at it
record Import(
        UUID id,
        UUID folderId,
        UUID spaceId,
        UUID personId,
        String startedBy,
        SourceKind source,
        String label,
        @Nullable String place,
        @Nullable String login,
        @Nullable String archive,
        Instant createdAt,
        @Nullable Instant lookedAt,
        @Nullable Instant acceptedAt,
        @Nullable Duplicates duplicates,
        @Nullable Instant haltedAt,
        @Nullable String failure,
        @Nullable Instant endedAt,
        long filesDone,
        long bytesDone,
        long workedMillis,
        @Nullable Instant claimedUntil) {

    /// How far it is.
    enum State {
        /// What it holds is being read.
        LOOKING,
        /// It awaits a person's word.
        LOOKED,
        RUNNING,
        /// A person stopped it.
        STOPPED,
        /// It cannot go on by itself.
        HALTED,
        ENDED
    }

    State state() {
        if (endedAt != null) {
            return State.ENDED;
        }
        if (haltedAt != null) {
            return failure == null ? State.STOPPED : State.HALTED;
        }
        if (acceptedAt != null) {
            return State.RUNNING;
        }
        return lookedAt == null ? State.LOOKING : State.LOOKED;
    }

    boolean isUnderWay() {
        return state() == State.LOOKING || state() == State.RUNNING;
    }

    boolean isWorkedAt(Instant now) {
        return claimedUntil != null && claimedUntil.isAfter(now);
    }
}
