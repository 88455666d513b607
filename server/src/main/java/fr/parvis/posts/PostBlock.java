package fr.parvis.posts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// A paragraph of a post. Lists are blocks of one kind that follow one another: nothing holds anything, so that
/// nothing can be hidden in it (ADR 265).
public record PostBlock(
        @NotNull Kind kind, @NotNull @Size(max = 500) List<@NotNull @Valid PostRun> runs) {

    /// What it is.
    public enum Kind {
        PARAGRAPH,
        HEADING,
        SUBHEADING,
        BULLET,
        NUMBER,
        QUOTE
    }
}
