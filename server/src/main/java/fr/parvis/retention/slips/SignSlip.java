package fr.parvis.retention.slips;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// Signs a slip.
///
/// @param signedAs as whom: *le maire*, *le maire, par délégation*
public record SignSlip(@NotBlank @Size(max = 120) String signedAs) {}
