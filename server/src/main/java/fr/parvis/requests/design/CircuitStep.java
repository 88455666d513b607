package fr.parvis.requests.design;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A step (*étape*) of a circuit: somebody acts there by a button, or it is an end.
///
/// @param who acts; null at an end
/// @param rule whether one of several is enough to agree
/// @param outcome what an end means; null where somebody acts
/// @param remindAfter working hours after which who must act is reminded; null for never
/// @param escalateAfter working hours after which those who run the space are told; null for never
public record CircuitStep(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String id,
        @NotNull @Size(max = 60) String name,
        @Nullable @Valid CircuitWho who,
        @NotNull Rule rule,
        @Nullable Outcome outcome,
        @NotNull @Size(max = 8) List<@NotNull @Valid CircuitMove> moves,
        @Nullable @Min(1) @Max(1000) Integer remindAfter,
        @Nullable @Min(1) @Max(1000) Integer escalateAfter) {

    /// How many of those who are named must agree.
    public enum Rule {
        ONE,
        ALL
    }

    /// What an end means to who asked.
    public enum Outcome {
        DONE,
        REFUSED
    }

    public boolean ends() {
        return outcome != null;
    }

    /// Whether several must agree before it goes on.
    boolean wantsAll() {
        return !ends() && rule == Rule.ALL;
    }

    public Optional<CircuitMove> move(String moveId) {
        return moves.stream().filter(move -> move.id().equals(moveId)).findFirst();
    }

    /// Where it goes when who acts agrees.
    public Optional<CircuitMove> yes() {
        return moves.stream()
                .filter(move -> move.kind() == CircuitMove.Kind.YES)
                .findFirst();
    }
}
