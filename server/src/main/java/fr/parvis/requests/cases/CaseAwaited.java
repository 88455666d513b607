package fr.parvis.requests.cases;

import java.util.List;
import java.util.UUID;

/// A request awaits some people by name, themselves or in somebody's place; said in the transaction that makes it so.
///
/// @param round the entry into a step that it is about
/// @param again whether they were told before
public record CaseAwaited(UUID caseId, int round, List<UUID> persons, boolean again) {}
