package fr.parvis.comments;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// A rectangle on a page of a document, in thousandths of the page from its upper left corner; a point where it is
/// empty.
///
/// @param page from 1; a picture has one
public record Place(
        @Min(1) @Max(100_000) int page,
        @Min(0) @Max(1000) int left,
        @Min(0) @Max(1000) int top,
        @Min(0) @Max(1000) int width,
        @Min(0) @Max(1000) int height) {
    @AssertTrue
    boolean isOnThePage() {
        return left + width <= 1000 && top + height <= 1000;
    }
}
