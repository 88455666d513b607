package fr.parvis.notifications.links;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a link of a mail is for: one person, and one of their spaces, or their mail altogether.
///
/// @param spaceId null for their mail altogether
record LevelLink(UUID personId, @Nullable UUID spaceId) {}
