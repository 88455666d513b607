package fr.parvis.polls;

import java.util.List;
import java.util.UUID;

/// Whom one may ask from a space.
///
/// @param members how many are in it
/// @param beyond whether one may ask others than them: groups and services of one's own authority, people outside
public record PollChoices(int members, List<PollCollective> collectives, boolean beyond) {
    /// A group, or a service (`unit`), of the authority.
    public record PollCollective(boolean unit, UUID id, String name, int people) {}
}
