package fr.parvis.retention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// Documents to throw away: all of them or none.
public record SelectDocuments(
        @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> ids) {}
