package fr.parvis.chat.joining;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// Opens the door of a topic, or hangs a new link in the place of the former, which is worth nothing from now on.
///
/// @param days how long it is good
/// @param most how many may come by it
record OpenDoor(
        @Min(1) @Max(180) int days, @Min(1) @Max(500) int most) {}
