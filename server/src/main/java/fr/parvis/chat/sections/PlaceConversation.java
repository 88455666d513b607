package fr.parvis.chat.sections;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// The section that a conversation goes to.
public record PlaceConversation(@NotNull UUID sectionId) {}
