package fr.parvis.chat.sections;

import java.util.List;
import java.util.UUID;

/// A part of the reader's list of conversations, of their own making.
///
/// @param collapsed whether only its name shows
/// @param conversationIds what it holds
public record SectionView(UUID id, String name, boolean collapsed, List<UUID> conversationIds) {}
