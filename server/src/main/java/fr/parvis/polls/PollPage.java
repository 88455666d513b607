package fr.parvis.polls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The polls of a space, as far as somebody sees them: one's drafts, those that are open, those that are closed.
///
/// @param next what to send as `after` to read on; null at the end
/// @param writes whether one opens polls there
public record PollPage(List<PollLine> items, @Nullable String next, boolean writes) {}
