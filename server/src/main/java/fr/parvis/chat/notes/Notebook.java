package fr.parvis.chat.notes;

import java.util.UUID;

/// The topic of the notes of a space.
public record Notebook(UUID conversationId) {}
