package fr.parvis.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message opened by the platform's administrator.
///
/// @param text null for a confidential one
/// @param openings when it was opened before, the latest first: each opening is kept
record OutboxMail(OutboxLine mail, @Nullable String text, List<Instant> openings) {}
