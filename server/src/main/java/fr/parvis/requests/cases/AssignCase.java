package fr.parvis.requests.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says who has a request.
///
/// @param personId null to hand it back
/// @param instead who has it, as far as one knows: where somebody else took it meanwhile, one is told
public record AssignCase(@Nullable UUID personId, @Nullable UUID instead) {}
