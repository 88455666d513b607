package fr.parvis.chat.archives;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;

/// Has an export come in as an archive.
///
/// @param people members of the space, by the name that the export gives them; who is left out keeps that name
record AcceptArchive(
        @NotBlank @Size(max = 120) String title,
        @NotNull @Size(max = 500) Map<String, UUID> people) {}
