package fr.parvis.chat.sections;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// All sections, in their order.
public record OrderSections(@NotNull @Size(max = 30) List<@NotNull UUID> ids) {}
