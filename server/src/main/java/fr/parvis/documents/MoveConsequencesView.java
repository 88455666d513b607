package fr.parvis.documents;

import fr.parvis.spaces.WiderAccess;
import java.util.List;

/// Whom a move would give what it moves, and from whom it would take it; said before it is done. Empty between spaces,
/// which have no people in common to compare.
///
/// @param gaining those who would be able to do more with some of it
/// @param losing those who would be able to do less
/// @param wider what keeps its own list and would give more than the folder it comes to
public record MoveConsequencesView(List<WiderAccess> gaining, List<WiderAccess> losing, List<WiderView> wider) {}
