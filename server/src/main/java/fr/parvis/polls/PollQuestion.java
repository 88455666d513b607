package fr.parvis.polls;

import fr.parvis.platform.Typed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question of a poll. It and its options are named by their places, from 1 on.
///
/// @param label empty for the only question of a poll: its title asks it
/// @param steps of a scale, from 1 to that
/// @param low what the lowest step means, and `high` the highest; null for nothing said
public record PollQuestion(
        @NotNull QuestionKind kind,
        @NotNull @Size(max = 300) String label,
        @NotNull @Size(max = 60) List<@NotNull @Valid PollOption> options,
        @Nullable @Min(2) @Max(10) Integer steps,
        @Nullable @Size(max = 60) String low,
        @Nullable @Size(max = 60) String high) {

    public static PollQuestion of(QuestionKind kind, String label, List<String> options) {
        return new PollQuestion(
                kind, label, options.stream().map(PollOption::of).toList(), null, null, null);
    }

    /// Whether it can be answered as it stands.
    boolean isWhole(boolean alone) {
        if (!alone && label.isBlank()) {
            return false;
        }
        return switch (kind) {
            case TEXT -> true;
            case SCALE -> steps != null;
            case DATES -> !options.isEmpty() && options.stream().allMatch(option -> option.day() != null);
            case SINGLE, MULTIPLE, RANKING ->
                options.size() >= (kind == QuestionKind.MULTIPLE ? 1 : 2)
                        && options.stream().noneMatch(option -> option.label().isBlank());
        };
    }

    /// Whether two of its options say the same.
    boolean repeatsItself() {
        return options.stream()
                        .map(option -> List.of(
                                option.label().strip().toLowerCase(java.util.Locale.FRENCH),
                                String.valueOf(option.day()),
                                String.valueOf(option.hour())))
                        .distinct()
                        .count()
                < options.size();
    }

    /// Without what does not belong to its kind.
    PollQuestion tidied() {
        var kept = kind.hasOptions()
                ? options.stream()
                        .map(option -> new PollOption(
                                Typed.line(option.label()),
                                kind == QuestionKind.DATES ? option.day() : null,
                                kind == QuestionKind.DATES ? option.hour() : null,
                                kind.hasRoom() ? option.capacity() : null))
                        .toList()
                : List.<PollOption>of();
        var scale = kind == QuestionKind.SCALE;
        return new PollQuestion(
                kind,
                Typed.line(label),
                kept,
                scale ? steps : null,
                scale ? word(low) : null,
                scale ? word(high) : null);
    }

    private static @Nullable String word(@Nullable String typed) {
        return typed == null ? null : Typed.line(typed);
    }
}
