package fr.parvis.requests.definitions;

import fr.parvis.requests.design.RequestDesign;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A definition as it is kept.
///
/// @param design what is written, published or not
/// @param used whether a request that counts was made with it
record Definition(
        UUID id,
        UUID spaceId,
        UUID organisationId,
        String name,
        @Nullable String purpose,
        OpenTo openTo,
        Assignment assignment,
        RequestDesign design,
        int revision,
        @Nullable Integer version,
        @Nullable Instant publishedAt,
        @Nullable Integer publishedRevision,
        @Nullable Instant closedAt,
        int openCases,
        boolean used) {

    boolean isChanged() {
        return publishedRevision != null && publishedRevision != revision;
    }

    boolean isOffered() {
        return version != null && closedAt == null;
    }
}
