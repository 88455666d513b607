package fr.parvis.retention.inactive;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// Says after how many months without anything happening a space is asked about.
public record SetInactivity(@Min(1) @Max(120) int months) {}
