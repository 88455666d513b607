package fr.parvis.calls.jury;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// Says what won, the first prize first.
public record AnnounceWinners(
        @NotNull @Size(min = 1, max = 30) List<@Valid Winner> winners) {
    /// @param prize what it won, as it is read: "1er prix", "Prix du jury"
    public record Winner(
            @NotNull UUID entryId, @NotBlank @Size(max = 80) String prize) {}
}
