package fr.parvis.posts.notes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who has read a note, of those whom it is for at this moment.
///
/// @param read how many have, of `expected`
/// @param remindedAt when the others were reminded; null while they were not
/// @param reminds whether the reader may remind them now
/// @param waiting those who have not: whom to phone
/// @param done those who have, the last first; also who has left since
public record NoteReadingView(
        String title,
        String number,
        int read,
        int expected,
        @Nullable Instant remindedAt,
        boolean reminds,
        List<HasNotReadView> waiting,
        List<HasReadView> done) {

    /// Somebody who has not read it.
    ///
    /// @param phone null where the directory has none
    public record HasNotReadView(
            UUID id,
            String givenName,
            String familyName,
            @Nullable String post,
            boolean external,
            @Nullable String organisationName,
            int tone,
            @Nullable String photoUrl,
            @Nullable String phone) {}

    /// Somebody who has.
    ///
    /// @param gone whether the note is not for them any more
    public record HasReadView(@Nullable UUID id, String name, Instant at, boolean gone) {}
}
