package fr.parvis.requests.definitions;

import fr.parvis.requests.design.Flaw;
import fr.parvis.requests.design.RequestDesign;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A definition as those who run its space write it.
///
/// @param version the published one; null before the first
/// @param changed whether something was written since it was published
/// @param closedAt since when it is not offered any more
/// @param flaws what stands in the way of publishing it
/// @param named the people and groups that the design names by their ids
public record DefinitionView(
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
        boolean changed,
        @Nullable Instant closedAt,
        int openCases,
        List<Flaw> flaws,
        List<Named> named,
        List<DefinitionAction> can) {

    /// A person or a group by its name.
    public record Named(UUID id, String name) {}
}
