package fr.parvis.polls;

import java.util.List;
import java.util.UUID;

/// Whom one may ask from a space.
///
/// @param members how many are in it
public record PollChoices(int members, List<PollCollective> collectives) {
    /// A group, or a service (`unit`), of the authority.
    public record PollCollective(boolean unit, UUID id, String name, int people) {}
}
