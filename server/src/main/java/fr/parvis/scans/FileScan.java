package fr.parvis.scans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// Puts a scan where it belongs.
record FileScan(
        @NotNull UUID folderId, @NotBlank @Size(max = 1000) String name) {}
