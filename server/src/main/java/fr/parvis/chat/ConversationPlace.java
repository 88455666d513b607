package fr.parvis.chat;

import java.util.UUID;

/// The space of a topic, and its address.
public record ConversationPlace(UUID id, String name, String slug, String organisationSlug) {}
