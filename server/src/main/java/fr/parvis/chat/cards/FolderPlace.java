package fr.parvis.chat.cards;

import java.util.UUID;

/// The folder of a topic: what is dropped into the conversation goes there.
public record FolderPlace(UUID folderId) {}
