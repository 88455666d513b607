package fr.parvis.posts.comments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What is said below a post; `@[Nom](person:…)` names somebody.
public record SayBelow(@NotBlank @Size(max = 4000) String body) {}
