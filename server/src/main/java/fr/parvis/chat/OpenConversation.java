package fr.parvis.chat;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A conversation with one person, or with several.
public record OpenConversation(
        @NotEmpty @Size(max = 100) List<@NotNull UUID> personIds,
        @Nullable @Size(max = 120) String title) {}
