package fr.parvis.spaces.requests;

import java.util.UUID;

/// A space in which a folder may answer a request for a space.
///
/// @param joins whether the asker becomes a contributor of it by that answer; false for who writes there already
public record FolderPlaceView(UUID id, String name, boolean joins) {}
