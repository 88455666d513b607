package fr.parvis.requests.design;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A button of a step, and where it leads.
///
/// @param to the step it leads to, unless a branch says otherwise
/// @param branches the first that fits is taken
public record CircuitMove(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String id,
        @NotNull @Size(max = 60) String label,
        @NotNull Kind kind,
        @NotNull @Size(max = 40) String to,
        @NotNull @Size(max = 6) List<@NotNull @Valid Branch> branches) {

    /// What pressing it means. NO and MORE are given a reason.
    public enum Kind {
        YES,
        NO,
        MORE,
        OTHER
    }

    /// Another way, depending on what was answered.
    public record Branch(
            @NotNull @Size(max = 40) String question,
            @NotNull Comparison comparison,
            @NotNull @Size(max = 120) String value,
            @NotNull @Size(max = 40) String to) {

        boolean fits(Map<String, List<String>> said) {
            return said.getOrDefault(question, List.of()).stream().anyMatch(this::holds);
        }

        private boolean holds(String answer) {
            return switch (comparison) {
                case IS -> answer.equals(value);
                case ABOVE -> compared(answer) > 0;
                case AT_MOST -> compared(answer) <= 0;
            };
        }

        private int compared(String answer) {
            return new BigDecimal(answer).compareTo(new BigDecimal(value));
        }
    }

    /// IS is of choices; ABOVE and AT_MOST are of amounts.
    public enum Comparison {
        IS,
        ABOVE,
        AT_MOST
    }

    /// Where it leads for who answered so.
    public String leadsTo(Map<String, List<String>> said) {
        return branches.stream()
                .filter(branch -> branch.fits(said))
                .map(Branch::to)
                .findFirst()
                .orElse(to);
    }

    Stream<String> targets() {
        return Stream.concat(Stream.of(to), branches.stream().map(Branch::to));
    }
}
