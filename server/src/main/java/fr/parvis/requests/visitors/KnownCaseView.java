package fr.parvis.requests.visitors;

import fr.parvis.requests.cases.Case;
import java.time.Instant;
import java.util.UUID;

/// Another request of the same visitor.
record KnownCaseView(
        UUID id, String number, String title, String definition, String stepName, Case.Phase phase, Instant openedAt) {}
