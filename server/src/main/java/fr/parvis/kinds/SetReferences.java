package fr.parvis.kinds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/// Says what a list of references leads to, in its order.
public record SetReferences(@Size(max = 200) List<@Valid ReferenceLine> lines) {

    /// @param address `https://…`, or `/d/` and the id of a document
    public record ReferenceLine(
            @NotBlank @Size(max = 200) String label,
            @NotBlank @Size(max = 1000) String address) {}
}
