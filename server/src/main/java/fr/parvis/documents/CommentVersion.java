package fr.parvis.documents;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What a version is about; null takes the comment away.
public record CommentVersion(@Nullable @Size(max = 500) String comment) {}
