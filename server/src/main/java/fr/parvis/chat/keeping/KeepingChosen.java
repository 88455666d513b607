package fr.parvis.chat.keeping;

import fr.parvis.platform.Journaled;
import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody said how long the messages of a space are kept: the others who run it are told while it can be undone.
///
/// @param years null for always
/// @param subject the space's name
/// @param address of its settings
public record KeepingChosen(
        UUID spaceId,
        @Nullable Integer years,
        List<UUID> recipients,
        String subject,
        String address,
        Instant at,
        UUID by)
        implements PersonalNotice, Journaled {
    @Override
    public Kind kind() {
        return Kind.KEEPING;
    }

    @Override
    public @Nullable String excerpt() {
        return null;
    }

    @Override
    public Audience audience() {
        return Audience.ofPersons(recipients);
    }

    @Override
    public Trace trace() {
        return new Trace(
                years == null ? "dialogue.kept-always" : "dialogue.keeping-chosen",
                spaceId,
                null,
                false,
                false,
                null,
                null,
                years == null ? null : years.toString(),
                at,
                by,
                null);
    }
}
