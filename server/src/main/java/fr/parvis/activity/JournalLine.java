package fr.parvis.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened in a space.
///
/// @param kind the topic, a dot, the verb: `document.renamed`
/// @param byId who did it; null, as is the name, for somebody without an account, whom the detail names
/// @param thingId the document, folder, person, group or service it happened to; null for the space itself
/// @param name the thing's name, at that moment for a document
/// @param detail a version, a role
/// @param reserved whether only those who run the space see it
record JournalLine(
        UUID id,
        String kind,
        Instant at,
        @Nullable UUID byId,
        @Nullable String byName,
        boolean external,
        @Nullable UUID thingId,
        @Nullable String name,
        @Nullable String detail,
        boolean reserved) {}
