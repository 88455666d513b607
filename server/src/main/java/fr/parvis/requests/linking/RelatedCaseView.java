package fr.parvis.requests.linking;

import fr.parvis.requests.cases.Case;
import java.util.UUID;

/// A request that has to do with another.
///
/// @param merged whether it was merged into the other, and goes with it
public record RelatedCaseView(
        UUID id, String number, String title, String stepName, Case.Phase phase, boolean merged) {}
