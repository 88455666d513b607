package fr.parvis.approvals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Asks people to approve a document.
///
/// @param version the one that the asker looks at
/// @param proofreaders asked to read it again before
/// @param approvers in the order in which they are asked
/// @param instructions what to look at
/// @param dueOn the last day, in the authority's zone
/// @param withhold whether those who only read are shown approved versions only, and nothing before the first
public record AskApproval(
        int version,
        @NotNull Rule rule,
        @NotNull @Size(max = 20) List<@NotNull UUID> proofreaders,
        @NotNull @Size(min = 1, max = 20) List<@NotNull UUID> approvers,
        @Nullable @Size(max = 2000) String instructions,
        @Nullable LocalDate dueOn,
        boolean withhold) {}
