package fr.parvis.spaces.inventory;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// Gives a space that nobody runs any more somebody of the authority to run it.
public record NameFacilitator(@NotNull UUID personId) {}
