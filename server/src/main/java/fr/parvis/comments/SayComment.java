package fr.parvis.comments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// What an answer says, or what a comment says from now on.
public record SayComment(@NotBlank @Size(max = 4000) String body) {}
