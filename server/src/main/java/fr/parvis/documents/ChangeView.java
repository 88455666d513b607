package fr.parvis.documents;

import fr.parvis.documents.DocumentView.Crumb;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to a folder or a document.
///
/// @param what CREATED, DEPOSITED, RENAMED, MOVED, COPIED, TRASHED, RESTORED, ACCESS_CHANGED, VERSION_RESTORED,
/// VERSION_COMMENTED, STATE_CHANGED, LOCK_BROKEN
/// @param version the number that DEPOSITED, VERSION_RESTORED, VERSION_COMMENTED and STATE_CHANGED speak of
/// @param state that STATE_CHANGED gave; null for none
/// @param from the name before RENAMED; whose lock it was that LOCK_BROKEN ended
/// @param to the name after RENAMED
/// @param folder where MOVED took it; null where the reader may not see that folder
public record ChangeView(
        UUID id,
        String what,
        Instant at,
        @Nullable PersonRef by,
        @Nullable Integer version,
        @Nullable DocumentState state,
        @Nullable String from,
        @Nullable String to,
        @Nullable Crumb folder) {}
