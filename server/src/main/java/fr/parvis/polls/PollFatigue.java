package fr.parvis.polls;

import java.util.List;

/// How much those whom one would ask are asked already.
///
/// @param people how many would be asked, those outside apart
/// @param loads how many of them had how many polls in the last seven days, the most first
public record PollFatigue(int people, List<PollLoad> loads) {
    /// So many people have had so many polls.
    public record PollLoad(int polls, int people) {}
}
