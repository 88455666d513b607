package fr.parvis.search;

import java.util.List;

/// What the search found.
///
/// @param groups one for each kind that found something, that of the best answer first
/// @param best the best of all kinds, as many as were asked for of each
/// @param corrected whether nothing holds the words as typed, and this is what comes near
/// @param silent kinds that did not answer in time
public record SearchView(List<Group> groups, List<FoundView> best, boolean corrected, List<String> silent) {

    /// @param more whether there are others of this kind
    public record Group(String kind, List<FoundView> hits, boolean more) {}
}
