package fr.parvis.documents;

import fr.parvis.platform.PersonalNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody told people about documents by *Prévenir*.
///
/// @param documentId the first of them
/// @param subject their names
/// @param excerpt the word that came with it
public record DocumentsTold(
        UUID documentId,
        String subject,
        @Nullable String excerpt,
        UUID spaceId,
        List<UUID> recipients,
        Instant at,
        UUID by)
        implements PersonalNotice {
    @Override
    public Kind kind() {
        return Kind.NOTICE;
    }

    @Override
    public String address() {
        return "/d/" + documentId;
    }

    @Override
    public boolean mailed() {
        return true;
    }
}
