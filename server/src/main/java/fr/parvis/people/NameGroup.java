package fr.parvis.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A group's name.
public record NameGroup(@NotBlank @Size(max = 120) String name) {}
