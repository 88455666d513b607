package fr.parvis.posts;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What makes a post one for the public.
///
/// @param panelText for panels in the street, 60 characters at most; null for none
/// @param panelFrom the first day that they show it; null for the day it is published
/// @param panelUntil the last; null for as long as it is published
public record PublicCopy(
        @Nullable @Size(max = 60) String panelText,
        @Nullable LocalDate panelFrom,
        @Nullable LocalDate panelUntil) {
    @AssertTrue
    boolean isInOrder() {
        return panelFrom == null || panelUntil == null || !panelUntil.isBefore(panelFrom);
    }
}
