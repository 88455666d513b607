package fr.parvis.posts;

import jakarta.validation.constraints.NotNull;

/// Says who publishes in a space, and whether one comments there.
public record SetBoard(
        @NotNull Board.Publishers publishers, @NotNull Board.Comments comments) {
    Board board() {
        return new Board(publishers, comments);
    }
}
