package fr.parvis.posts.outside;

import org.jspecify.annotations.Nullable;

/// Lets a post leave for the public, as whoever approves has read it.
///
/// @param revision of what it says
/// @param pictureVersion of its picture; null where none leaves
/// @param fromSecret that whoever approves knows that the space is secret
public record ApprovePublic(int revision, @Nullable Integer pictureVersion, boolean fromSecret) {}
