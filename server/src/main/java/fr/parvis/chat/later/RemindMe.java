package fr.parvis.chat.later;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/// When to be reminded of a message.
public record RemindMe(@NotNull @Valid Due due) {}
