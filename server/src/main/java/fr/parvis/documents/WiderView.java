package fr.parvis.documents;

import fr.parvis.spaces.WiderAccess;
import java.util.List;
import java.util.UUID;

/// Something with an access list of its own that gives more than the list of what it lies in.
///
/// @param people to whom it gives more
/// @param sharable whether the actor may let it follow its folder
public record WiderView(UUID id, EntryKind kind, String name, List<WiderAccess> people, boolean sharable) {}
