package fr.parvis.scans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Lets a machine in.
///
/// @param name what people call it: "Copieur de l'accueil"
record MakeScanner(@NotBlank @Size(max = 100) String name) {}
