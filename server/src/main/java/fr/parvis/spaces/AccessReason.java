package fr.parvis.spaces;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a list gives a member what it gives.
///
/// @param role what they are in the space
/// @param via the group or unit that gives the role; null where their own row does
/// @param lines of the list that are for them, the highest first: the first one decides. None: they get nothing
public record AccessReason(Role role, @Nullable String via, List<AccessLine> lines) {}
