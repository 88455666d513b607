package fr.parvis.chat.keeping;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// Has the messages of a space go after so many years.
record KeepMessages(@Min(1) @Max(10) int years) {}
