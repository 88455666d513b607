package fr.parvis.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Some lines of a longer list, read by key and not by offset.
///
/// @param items the lines
/// @param next what to send as `after` to read on; null at the end
public record Page<T>(List<T> items, @Nullable String next) {

    /// From one line more than was asked for: the surplus line says that there is a next page.
    public static <T> Page<T> of(List<T> oneMore, int size, Function<T, String> cursor) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, size);
        return new Page<>(List.copyOf(items), cursor.apply(items.getLast()));
    }
}
