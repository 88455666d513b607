package fr.parvis.chat.sections;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A section as it is from now on.
///
/// @param conversationIds what comes into it, beside what it holds; null for nothing
public record KeepSection(
        @NotBlank @Size(max = 60) String name,
        boolean collapsed,
        @Nullable @Size(max = 200) List<@NotNull UUID> conversationIds) {}
