package fr.parvis.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a space's journal, the latest first.
///
/// @param next what to send as `after` to read on; null at the end
/// @param can what the reader may do beside reading
record JournalView(List<JournalLine> items, @Nullable String next, List<JournalAction> can) {}
