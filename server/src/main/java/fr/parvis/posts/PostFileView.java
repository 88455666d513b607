package fr.parvis.posts;

import java.util.UUID;

/// A document that a post carries.
public record PostFileView(UUID id, String name) {}
