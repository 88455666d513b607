package fr.parvis.contributions.entries;

import fr.parvis.contributions.entries.Contribution.Status;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// What becomes of a contribution, and why. RECEIVED without a word takes the answer back.
public record AnswerContribution(
        @NotNull Status status, @NotNull @Size(max = 4000) String answer) {}
