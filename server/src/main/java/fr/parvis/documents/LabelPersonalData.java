package fr.parvis.documents;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/// It holds personal data.
///
/// @param keepUntil until when it may be kept
public record LabelPersonalData(@NotNull @Future LocalDate keepUntil) {}
