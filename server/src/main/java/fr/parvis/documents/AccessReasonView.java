package fr.parvis.documents;

import fr.parvis.documents.DocumentView.Crumb;
import fr.parvis.spaces.AccessLine;
import fr.parvis.spaces.Level;
import fr.parvis.spaces.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why somebody of the space may do what they may with a folder or a document, or why they may not.
///
/// @param name of the person
/// @param role what they are in the space
/// @param via the group or unit that gives the role; null where they are in the space by themselves
/// @param level what they may do; null for nothing at all
/// @param own whether the list that decides is the thing's own
/// @param inheritedFrom the folder whose list decides; null where it is the thing's own or the space's
/// @param lines of that list that are for them, the highest first: the first one decides
/// @param author whether they brought it, which lets them say who may see it and throw it away
/// @param version what they are shown instead of a newer version that awaits approval; null for the current one
/// @param writable false in an archived space, where nobody changes anything
public record AccessReasonView(
        UUID personId,
        String name,
        boolean external,
        Role role,
        @Nullable String via,
        @Nullable Level level,
        boolean own,
        @Nullable Crumb inheritedFrom,
        List<AccessLine> lines,
        boolean author,
        @Nullable Integer version,
        boolean writable) {}
