package fr.parvis.chat;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// More people for a group.
public record AddParticipants(@NotEmpty @Size(max = 100) List<@NotNull UUID> personIds) {}
