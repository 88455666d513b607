package fr.parvis.documents;

import fr.parvis.documents.DocumentView.Crumb;
import fr.parvis.spaces.WiderAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an access would change, said before it is given.
///
/// @param folder the folder that it lies in; null where the actor does not see that one
/// @param wider to whom it would give more than its folder does
/// @param below what lies below, keeps its own list and would give more than this
public record AccessConsequencesView(@Nullable Crumb folder, List<WiderAccess> wider, List<WiderView> below) {}
