package fr.parvis.posts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// Words of one look.
///
/// @param text as it is read, never HTML; a line break is one
/// @param href where they lead; null for nowhere
public record PostRun(
        @NotNull @Size(max = 20_000) String text,
        boolean bold,
        boolean italic,
        @Nullable @Size(max = 2_000) String href) {

    boolean looksLike(PostRun other) {
        return bold == other.bold && italic == other.italic && java.util.Objects.equals(href, other.href);
    }

    PostRun saying(String words) {
        return new PostRun(words, bold, italic, href);
    }
}
