package fr.parvis.activity;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/// Everything that rang until that moment is read.
record ReadNotices(@NotNull Instant upTo) {}
