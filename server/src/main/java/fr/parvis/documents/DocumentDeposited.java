package fr.parvis.documents;

import fr.parvis.platform.Journaled;
import fr.parvis.platform.SpaceNews;
import java.time.Instant;
import java.util.UUID;

/// A document came, or a new version of one.
///
/// @param version 1 for a new document
/// @param known whether its content was here before: nothing has been read in one that was not
public record DocumentDeposited(
        UUID documentId,
        String name,
        Integer version,
        boolean known,
        UUID spaceId,
        UUID accessListId,
        Instant at,
        UUID by)
        implements SpaceNews, Journaled {
    @Override
    public Kind kind() {
        return version == 1 ? Kind.DOCUMENT : Kind.VERSION;
    }

    @Override
    public UUID thingId() {
        return documentId;
    }

    @Override
    public String subject() {
        return name;
    }

    @Override
    public String address() {
        return "/d/" + documentId;
    }

    @Override
    public Audience audience() {
        return Audience.ofList(spaceId, accessListId);
    }

    @Override
    public Trace trace() {
        return Trace.ofThing(
                        version == 1 ? "document.deposited" : "document.revised",
                        spaceId,
                        accessListId,
                        documentId,
                        name,
                        String.valueOf(version),
                        at,
                        by)
                .about(version);
    }
}
