package fr.parvis.retention.slips;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Proposes to destroy documents.
///
/// @param words what the signatory and the Archives should know; null for nothing
public record ProposeSlip(
        @NotNull @Size(min = 1, max = 1000) List<@NotNull UUID> documentIds,
        @Nullable @Size(max = 1000) String words) {}
