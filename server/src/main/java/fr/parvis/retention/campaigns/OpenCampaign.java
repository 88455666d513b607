package fr.parvis.retention.campaigns;

import fr.parvis.retention.Reason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Opens a campaign.
///
/// @param words what its people should know; null for nothing
/// @param startsOn today at the earliest, in the authority's zone
/// @param endsOn its last day, 60 days later at most
/// @param years for how many nobody changed what is called old
/// @param spaceIds those that take part
public record OpenCampaign(
        @NotBlank @Size(max = 120) String title,
        @Nullable @Size(max = 1000) String words,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotNull @Size(min = 1) Set<@NotNull Reason> reasons,
        @Min(1) @Max(30) int years,
        @NotNull @Size(min = 1, max = 500) List<@NotNull UUID> spaceIds) {}
