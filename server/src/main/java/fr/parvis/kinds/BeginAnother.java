package fr.parvis.kinds;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// Makes a document from another one: last year's.
///
/// @param folderId where it is to lie
public record BeginAnother(
        UUID folderId, @NotBlank @Size(max = 255) String name) {}
