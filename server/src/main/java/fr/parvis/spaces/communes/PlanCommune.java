package fr.parvis.spaces.communes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// The spaces of a commune, council, commissions and services, in the order in which they are to be read.
public record PlanCommune(
        @NotNull @NotEmpty @Size(max = 100) List<@Valid PlannedSpace> spaces) {}
