package fr.parvis.requests.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says who has a request.
///
/// @param personId null to hand it back
public record AssignCase(@Nullable UUID personId) {}
