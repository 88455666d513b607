package fr.parvis.spaces.requests;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Answers somebody who asked for a space.
///
/// @param answer what the asker reads beside the outcome
/// @param name for an accepted one: another name than the asked; null keeps it
/// @param folderIn for FOLDER: the space in which the folder is made
public record DecideSpaceRequest(
        @NotNull Outcome outcome,
        @Nullable @Size(max = 2000) String answer,
        @Nullable @Size(max = 120) String name,
        @Nullable UUID folderIn) {

    /// What became of a request.
    public enum Outcome {
        ACCEPTED,
        FOLDER,
        REFUSED
    }
}
